package casebook.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import casebook.model.CorruptSourceException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LexiconReaderTest {

  @Test
  void the_lexicon_that_ships_has_no_fault() {
    Lexicon shipped = LexiconReader.shipped();
    assertThat(shipped.fixes()).hasSizeGreaterThan(30);
    assertThat(shipped.fix("dfu-restore"))
        .hasValueSatisfying(f -> assertThat(f.erasesData()).isTrue());
    assertThat(shipped.actors()).contains("service");
    assertThat(shipped.shortAfter().get("dfu-restore")).contains("dfu-revive");
  }

  @Test
  void a_small_lexicon_has_no_fault_and_keeps_the_order_of_its_fixes() {
    Lexicon small =
        given(
                """
                fixes:
                  - {id: zeal, title: Z}
                  - {id: air, title: A}
                  - {id: moss, title: M}
                """)
            .read();
    assertThat(small.catalogue().keySet()).containsExactly("zeal", "air", "moss");
    assertThat(small.fix("none")).isEmpty();
  }

  @Test
  void its_version_changes_with_any_of_its_files() {
    String version = new SmallLexicon().read().version();
    assertThat(new SmallLexicon().read().version()).isEqualTo(version);
    for (String file : LexiconReader.FILES) {
      String changed = new SmallLexicon().texts().get(file) + "# more\n";
      assertThat(new SmallLexicon().with(file, changed).read().version())
          .as(file)
          .isNotEqualTo(version);
    }
  }

  @Test
  void a_folder_is_read_and_a_missing_file_named(@TempDir Path folder) throws IOException {
    for (Map.Entry<String, String> file : new SmallLexicon().texts().entrySet()) {
      Files.writeString(folder.resolve(file.getKey()), file.getValue());
    }
    assertThat(LexiconReader.isThere(folder)).isTrue();
    assertThat(LexiconReader.read(folder)).isNotNull();
    Files.delete(folder.resolve("chips.yaml"));
    assertThatExceptionOfType(CorruptSourceException.class)
        .isThrownBy(() -> LexiconReader.read(folder))
        .withMessageContaining("chips.yaml")
        .withMessageContaining("cannot be read");
  }

  @Test
  void a_lexicon_that_says_nothing_of_masks_masks_as_the_shipped_one(@TempDir Path folder)
      throws IOException {
    SmallLexicon silent = new SmallLexicon().without("personal.yaml");
    for (Map.Entry<String, String> file : silent.texts().entrySet()) {
      Files.writeString(folder.resolve(file.getKey()), file.getValue());
    }
    assertThat(silent.read().redaction().of("marie@example.org")).isEqualTo("⟨e-mail⟩");
    assertThat(LexiconReader.read(folder).redaction().of("marie@example.org"))
        .isEqualTo("⟨e-mail⟩");
    assertThat(new SmallLexicon().read().redaction().of("marie@example.org, member 17"))
        .isEqualTo("marie@example.org, ⟨member⟩");
  }

  @Test
  void a_file_without_masks_is_a_fault() {
    thenTheFaultOf(
        new SmallLexicon().with("personal.yaml", "masks: []\n"),
        "personal.yaml, line 1: 'masks': none; leave the file out for the shipped ones");
  }

  @Test
  void a_mask_without_a_marker_is_a_fault() {
    thenTheFaultOf(
        new SmallLexicon().with("personal.yaml", "masks:\n  - {name: mail, pattern: '@', by: x}\n"),
        "personal.yaml, line 2: 'mail': `by` is 'x'; must hold words in angle quotes, ⟨secret⟩");
  }

  @Test
  void a_keep_names_what_it_keeps_from() {
    String masks = "masks:\n  - {name: m, pattern: x, by: '⟨m⟩'}\nkeeps:\n";
    thenTheFaultOf(
        new SmallLexicon().with("personal.yaml", masks + "  - {name: k, pattern: y, of: [⟨n⟩]}\n"),
        "personal.yaml, line 4: 'k': `of` is [⟨n⟩]; must name what masks put, one or more");
  }

  @Test
  void a_name_that_no_file_knows_is_a_fault() {
    thenTheFaultOf(
        given(
            """
            fixes:
              - id: descale
                title: Descale
                pharses: [descale]
            """),
        "fixes.yaml, line 4: 'pharses' is no name here; known are appliesTo, commands");
  }

  @Test
  void yaml_that_cannot_be_read_is_a_fault_with_its_line() {
    thenTheFaultOf(given("fixes:\n  - id: [descale\n    title: x\n"), "fixes.yaml, line ", "");
    thenTheFaultOf(given("fixes:\n  - id: a\n    id: b\n"), "fixes.yaml, line 3: ", "id");
    thenTheFaultOf(given("fixes:\n  - id: a\n    near: often\n"), "fixes.yaml, line 3: ", "");
  }

  @Test
  void a_fix_says_what_it_must() {
    thenTheFaultOf(
        given(
            """
            fixes:
              - {id: descale, title: Descale}
              - {id: rinse, title: Rinse}
              - {id: descale, title: Descale again}
            """),
        "fixes.yaml, line 4: 'descale': fix id stands twice");
    thenTheFaultOf(
        given("fixes:\n  - {id: Big_Clean, title: x}\n"),
        "fixes.yaml, line 2: 'Big_Clean': fix id must be lower case, digits, hyphens");
    thenTheFaultOf(
        given("fixes:\n  - {id: wipe, title: x, erasesData: true}\n"),
        "fixes.yaml, line 2: 'wipe': erasesData needs `loses`, what is lost");
  }

  @Test
  void a_fault_of_a_fix_is_told_at_its_own_line_however_often_it_is_named() {
    thenTheFaultOf(
        given(
            """
            fixes:
              - id: rinse
                phrases: [rinse it]
              - id: rinse-twice
                title: Rinse twice
                tryFirst: [rinse]
            """),
        "fixes.yaml, line 2: 'rinse': fix has no title");
  }

  @Test
  void a_fix_names_only_what_there_is() {
    thenTheFaultOf(
        given("fixes:\n  - id: wipe\n    title: x\n    tryFirst: [rinse]\n"),
        "fixes.yaml, line 4: 'rinse': tryFirst of wipe names no fix");
    thenTheFaultOf(
        given("fixes:\n  - id: wipe\n    title: x\n    shortAfter: [rinse]\n"),
        "fixes.yaml, line 4: 'rinse': shortAfter of wipe names no fix");
    thenTheFaultOf(
        given("fixes:\n  - id: wipe\n    title: x\n    appliesTo: [B1, Boiler, B9]\n"),
        "fixes.yaml, line 4: 'B9': appliesTo of wipe names no chip");
  }

  @Test
  void a_phrase_belongs_to_one_fix() {
    thenTheFaultOf(
        given(
            """
            fixes:
              - id: descale
                title: x
                phrases:
                  - clean it
              - id: rinse
                title: y
                phrases:
                  - clean it
                headings: [clean it well]
            """),
        "fixes.yaml, line 9: 'clean it': phrase stands under descale and rinse");
  }

  @Test
  void every_list_of_phrases_of_a_fix_holds_words() {
    for (String list : new String[] {"phrases", "inShort", "unless", "headings"}) {
      thenTheFaultOf(
          given("fixes:\n  - id: a\n    title: x\n    " + list + ": ['clean ?!']\n"),
          "fixes.yaml, line 4: phrase 'clean ?!': '?!' holds no word");
    }
  }

  @Test
  void a_near_group_has_its_bounds() {
    thenTheFaultOf(near("{within: 1, groups: [[a], [b]]}"), "near: within is 1; must be 2 to 16");
    thenTheFaultOf(near("{within: 17, groups: [[a], [b]]}"), "near: within is 17; must be 2 to 16");
    thenTheFaultOf(near("{within: 4, groups: [[a, b]]}"), "near: needs two groups or more");
    thenTheFaultOf(near("{within: 4, groups: [[a], ['?!']]}"), "'?!' holds no word");
  }

  @Test
  void a_list_of_outcomes_moods_or_words_that_nobody_reads_is_a_fault() {
    thenTheFaultOf(
        small("outcomes.yaml", "outcomes:\n  wroked: [did the trick]\n"),
        "outcomes.yaml, line 2: 'wroked': list is none that LEXICON.md describes");
    thenTheFaultOf(
        small("outcomes.yaml", "moods:\n  worked: [did it]\n"), "outcomes.yaml, line 2: 'worked'");
    thenTheFaultOf(
        small("outcomes.yaml", "words:\n  tried: [tried, '??']\n"),
        "outcomes.yaml, line 2: phrase '??'");
  }

  @Test
  void a_model_names_its_family_and_its_chips() {
    thenTheFaultOf(
        devices("{name: Brewer 2, family: Brower, chips: [B1]}"),
        "devices.yaml, line 4: 'Brewer 2': family 'Brower' is none of the families");
    thenTheFaultOf(
        devices("{name: Brewer 2, family: Brewer, chips: [B7]}"),
        "devices.yaml, line 4: 'Brewer 2': chip 'B7' is none of chips.yaml");
    thenTheFaultOf(
        devices("{name: Two, family: Brewer}\n  - {name: Two, family: Brewer}"),
        "devices.yaml, line 5: 'Two': model stands twice");
    thenTheFaultOf(
        small("devices.yaml", "helperCues: ['!']\n"), "devices.yaml, line 1: phrase '!'");
    thenTheFaultOf(
        small("devices.yaml", "families:\n  - {name: Brewer, aliases: ['!']}\n"),
        "devices.yaml, line 2: phrase '!'");
    thenTheFaultOf(
        small("chips.yaml", "chips:\n  - {name: B1, family: Boiler, aliases: ['!']}\n"),
        "chips.yaml, line 2: phrase '!'");
  }

  @Test
  void a_pattern_that_is_none_is_a_fault() {
    thenTheFaultOf(small("systems.yaml", "builds: '('\n"), "systems.yaml, line 1: pattern '('");
    thenTheFaultOf(
        small("systems.yaml", "firmware:\n  - 'a(?=b)'\n"),
        "systems.yaml, line 2: pattern 'a(?=b)'");
    thenTheFaultOf(
        small("errors.yaml", "masks:\n  - {name: m, pattern: '[z-a]', by: x}\n"),
        "errors.yaml, line 2: pattern '[z-a]'");
    thenTheFaultOf(
        small("errors.yaml", "codes:\n  - {name: c, pattern: '*', as: x, weight: 1}\n"),
        "errors.yaml, line 2: pattern '*'");
    thenTheFaultOf(
        small("errors.yaml", "partNumbers: '(a'\n"), "errors.yaml, line 1: pattern '(a'");
  }

  @Test
  void words_of_systems_errors_and_synonyms_are_checked_too() {
    thenTheFaultOf(
        small("systems.yaml", "systems:\n  - {version: '1', aliases: ['!']}\n"),
        "systems.yaml, line 2: phrase '!'");
    thenTheFaultOf(small("systems.yaml", "words: ['!']\n"), "systems.yaml, line 1: phrase '!'");
    thenTheFaultOf(small("errors.yaml", "cues: ['!']\n"), "errors.yaml, line 1: phrase '!'");
    thenTheFaultOf(small("errors.yaml", "messages: ['!']\n"), "errors.yaml, line 1: phrase '!'");
    thenTheFaultOf(
        small("synonyms.yaml", "synonyms:\n  - [a, '!']\n"), "synonyms.yaml, line 2: phrase '!'");
  }

  @Test
  void a_code_has_a_weight_and_names_groups_that_its_pattern_has() {
    thenTheFaultOf(
        small("errors.yaml", "codes:\n  - {name: small, pattern: 'e(1)', as: '$1', weight: 0}\n"),
        "errors.yaml, line 2: 'small': weight is 0.0; must be 0.5 to 3");
    thenTheFaultOf(
        small("errors.yaml", "codes:\n  - {name: c, pattern: 'e(1)', as: '$1 $2', weight: 1}\n"),
        "errors.yaml, line 2: 'c': `as` names $2, groups of the pattern: 1");
  }

  @Test
  void all_that_is_wrong_is_told_at_once() {
    SmallLexicon lexicon =
        given("fixes:\n  - {id: A, title: x}\n  - {id: b, title: '', tryFirst: [c]}\n")
            .with("synonyms.yaml", "synonyms:\n  - ['!']\n");
    assertThatExceptionOfType(CorruptSourceException.class)
        .isThrownBy(lexicon::read)
        .satisfies(e -> assertThat(String.valueOf(e.getMessage()).lines()).hasSize(4));
  }

  private static SmallLexicon given(String fixes) {
    return small("fixes.yaml", fixes);
  }

  private static SmallLexicon near(String near) {
    return given("fixes:\n  - id: a\n    title: x\n    near:\n      - " + near + "\n");
  }

  private static SmallLexicon devices(String models) {
    return small("devices.yaml", "families:\n  - {name: Brewer}\nmodels:\n  - " + models + "\n");
  }

  private static SmallLexicon small(String file, String text) {
    return new SmallLexicon().with(file, text);
  }

  private static void thenTheFaultOf(SmallLexicon lexicon, String... parts) {
    assertThatExceptionOfType(CorruptSourceException.class)
        .isThrownBy(lexicon::read)
        .satisfies(e -> assertThat(e.getMessage()).contains(parts));
  }
}
