package casebook.text;

import java.util.List;

/// Questions that may tell groups of cases apart, as `questions.yaml` has them. An option fits a
/// machine by any of its kinds, chip families or major versions of a system; one that names none of
/// these is for all others.
public record Questions(List<Entry> entries) {

  public record Entry(String text, List<Option> options) {
    public Entry {
      options = List.copyOf(options);
    }
  }

  /// `words` are what a person chooses, and what is then added to their problem.
  public record Option(String words, List<String> kinds, List<String> chips, List<String> systems) {
    public Option {
      kinds = List.copyOf(kinds);
      chips = List.copyOf(chips);
      systems = List.copyOf(systems);
    }

    public boolean isForOthers() {
      return kinds.isEmpty() && chips.isEmpty() && systems.isEmpty();
    }
  }

  public Questions {
    entries = List.copyOf(entries);
  }

  static Questions of(LexiconFiles.Questions file) {
    return new Questions(
        file.questions().stream()
            .map(q ->
                new Entry(
                    q.text(),
                    q.options().stream()
                        .map(o -> new Option(o.words(), o.kinds(), o.chips(), o.systems()))
                        .toList()))
            .toList());
  }
}
