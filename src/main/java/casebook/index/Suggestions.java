package casebook.index;

import casebook.model.Suggestion;
import java.util.List;
import java.util.Optional;

/// What a search can begin with, drawn from the cases as they were at one moment. Safe for use by
/// many threads; lives in memory and needs no closing.
public interface Suggestions {

  /// Where there are no cases.
  Suggestions NONE =
      new Suggestions() {
        @Override
        public List<Suggestion> begun(String words, int most) {
          return List.of();
        }

        @Override
        public Optional<String> corrected(String words) {
          return Optional.empty();
        }
      };

  /// What begins with these words, the last of which may be half written, anywhere in it; where
  /// nothing does, what begins nearly so. At most `most` of each kind, kinds in their order, those
  /// of most cases first.
  List<Suggestion> begun(String words, int most);

  /// The same words with those that stand in no case replaced by what they are nearest to. Empty
  /// where there is nothing to replace.
  Optional<String> corrected(String words);
}
