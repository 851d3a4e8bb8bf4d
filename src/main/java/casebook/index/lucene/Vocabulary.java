package casebook.index.lucene;

import casebook.model.Attempt;
import casebook.model.Case;
import casebook.model.Suggestion;
import casebook.model.Suggestion.Kind;
import casebook.model.Symptom;
import casebook.model.Tally;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.apache.lucene.index.Term;

/// The errors, symptoms, fixes and devices of all cases, each counted, those of most cases first;
/// and the words of each case, for who looks for one that is spelled otherwise.
record Vocabulary(List<Suggestion> suggestions, List<String> texts) {

  private static final int LONGEST = 120;

  Vocabulary {
    suggestions = List.copyOf(suggestions);
    texts = List.copyOf(texts);
  }

  static Vocabulary of(CaseSearcher searcher, Function<String, Optional<String>> titles)
      throws IOException {
    Counting counting = new Counting(titles);
    for (Case past : searcher.records(new Term(Schema.KIND, Schema.CASE), Case.class)) {
      counting.add(past);
    }
    return counting.done();
  }

  /// Counts case by case.
  private static final class Counting {
    private final Function<String, Optional<String>> titles;
    private final Map<String, Counted> counted = new LinkedHashMap<>();
    private final List<String> texts = new ArrayList<>();

    private Counting(Function<String, Optional<String>> titles) {
      this.titles = titles;
    }

    /// The spelling that came first stands for all.
    private static final class Counted {
      private final Kind kind;
      private final String text;
      private final String fix;
      private int cases;
      private Tally counts = Tally.NONE;

      private Counted(Kind kind, String text, String fix) {
        this.kind = kind;
        this.text = text;
        this.fix = fix;
      }
    }

    private void add(Case past) {
      Set<Counted> inCase = new HashSet<>();
      StringBuilder words = new StringBuilder(past.title()).append('\n').append(past.problem());
      inCase.add(counted(Kind.SYMPTOM, past.title(), ""));
      for (Symptom symptom : past.symptoms()) {
        inCase.add(counted(Kind.ERROR, symptom.words(), ""));
        words.append('\n').append(symptom.words());
      }
      past.environment().devices().forEach(d -> inCase.add(counted(Kind.DEVICE, d, "")));
      for (Attempt attempt : past.attempts()) {
        String title = titles.apply(attempt.fix()).orElse(attempt.action());
        words.append('\n').append(title);
        Counted fix = counted(Kind.FIX, title, attempt.fix());
        fix.counts = fix.counts.plus(attempt.outcome());
        inCase.add(fix);
      }
      inCase.forEach(c -> c.cases++);
      texts.add(words.toString());
    }

    private Counted counted(Kind kind, String text, String fix) {
      String line = oneLine(text);
      String key = kind + " " + (fix.isEmpty() ? line.toLowerCase(Locale.ROOT) : fix);
      return counted.computeIfAbsent(key, _ -> new Counted(kind, line, fix));
    }

    private Vocabulary done() {
      return new Vocabulary(
          counted.values().stream()
              .filter(c -> !c.text.isBlank())
              .map(c -> new Suggestion(c.kind, c.text, c.fix, c.cases, c.counts))
              .sorted(
                  Comparator.comparingInt((Suggestion s) -> -s.cases())
                      .thenComparing(Suggestion::kind)
                      .thenComparing(Suggestion::text))
              .toList(),
          texts);
    }

    /// Without control characters, which have a meaning of their own in suggesters.
    private static String oneLine(String text) {
      String line = text.replaceAll("[\\s\\p{Cntrl}]+", " ").strip();
      return line.length() <= LONGEST ? line : line.substring(0, LONGEST).strip();
    }
  }
}
