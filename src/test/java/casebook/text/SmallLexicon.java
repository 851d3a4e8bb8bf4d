package casebook.text;

import java.util.LinkedHashMap;
import java.util.Map;

/// The files of a lexicon that is just big enough, one of which a test replaces.
final class SmallLexicon {
  private final Map<String, String> files = new LinkedHashMap<>();

  SmallLexicon() {
    files.put(
        "fixes.yaml",
        """
        fixes:
          - id: descale
            title: Descale the boiler
            phrases: [descale]
            commands: [boiler, boiler --descale]
        """);
    files.put(
        "outcomes.yaml",
        """
        outcomes:
          worked: [did the trick]
        moods:
          plan: [will try]
        words:
          tried: [tried]
        """);
    files.put(
        "devices.yaml",
        """
        families:
          - name: Brewer
            kind: desktop
            aliases: [brewer]
        models:
          - name: Brewer (2020)
            family: Brewer
            year: 2020
            chips: [B1]
        """);
    files.put(
        "chips.yaml",
        """
        chips:
          - {name: B1, family: Boiler, aliases: [b1]}
        """);
    files.put("systems.yaml", "systems: []\n");
    files.put("errors.yaml", "codes: []\n");
    files.put("synonyms.yaml", "synonyms: []\n");
    files.put(
        "personal.yaml",
        """
        masks:
          - {name: member, pattern: 'member \\d+', by: '⟨member⟩', needs: [member]}
        """);
    files.put("tone.tsv", "# no feature\n");
    files.put("questions.yaml", "questions: []\n");
  }

  SmallLexicon with(String file, String text) {
    files.put(file, text);
    return this;
  }

  SmallLexicon without(String file) {
    files.remove(file);
    return this;
  }

  Map<String, String> texts() {
    return files;
  }

  Lexicon read() {
    return LexiconReader.read(files);
  }
}
