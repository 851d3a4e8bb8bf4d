package casebook.text;

import java.util.List;
import java.util.Map;

/// The shapes of the lexicon's files, as `src/docs/LEXICON.md` describes them. What a file leaves
/// out is empty.
final class LexiconFiles {

  private LexiconFiles() {}

  record Fixes(List<FixEntry> fixes) {}

  record FixEntry(
      String id,
      String title,
      String means,
      boolean erasesData,
      boolean isActor,
      String loses,
      List<String> needs,
      List<String> appliesTo,
      List<String> tryFirst,
      List<String> phrases,
      List<String> inShort,
      List<String> shortAfter,
      List<String> serves,
      List<Near> near,
      List<String> unless,
      List<String> commands,
      List<String> headings) {}

  record Near(int within, List<List<String>> groups) {}

  record Outcomes(
      Map<String, List<String>> outcomes,
      Map<String, List<String>> moods,
      Map<String, List<String>> words,
      Map<String, List<String>> past) {}

  record Devices(
      List<Family> families, List<Model> models, List<String> helperCues, List<String> hostCues) {}

  record Family(String name, String kind, List<String> aliases) {}

  record Model(
      String name,
      String family,
      int inches,
      int year,
      List<String> chips,
      List<String> identifiers) {}

  record Chips(List<Chip> chips) {}

  record Chip(String name, String family, List<String> aliases) {}

  record Systems(List<OsName> systems, List<String> words, String builds, List<String> firmware) {}

  record OsName(String version, String name, List<String> aliases, List<String> releases) {}

  record Errors(
      List<Mask> masks,
      List<Code> codes,
      List<String> cues,
      List<String> messages,
      Map<String, String> spellings,
      String partNumbers,
      List<String> commands) {}

  record Mask(String name, String pattern, String by) {}

  record Code(String name, String pattern, List<String> needs, String as, double weight) {}

  record Questions(List<QuestionEntry> questions) {}

  record QuestionEntry(String text, List<QuestionOption> options) {}

  record QuestionOption(
      String words, List<String> kinds, List<String> chips, List<String> systems) {}

  record Personal(List<PersonalMask> masks, List<Keep> keeps) {}

  record PersonalMask(
      String name,
      String pattern,
      String by,
      List<String> needs,
      String chars,
      int least,
      int digits,
      boolean mixed,
      boolean lines,
      boolean sure) {}

  record Keep(String name, String pattern, List<String> of) {}

  record Synonyms(List<List<String>> synonyms) {}
}
