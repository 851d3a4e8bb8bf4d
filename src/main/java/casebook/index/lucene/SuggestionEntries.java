package casebook.index.lucene;

import casebook.model.Suggestion;
import java.util.Iterator;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.lucene.search.suggest.InputIterator;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.NumericUtils;
import org.jspecify.annotations.Nullable;

/// Suggestions as Lucene's suggesters take them in: a key, how often, the number of the suggestion,
/// and its kind to choose by.
final class SuggestionEntries implements InputIterator {

  /// `number` is the place of a suggestion in its list.
  record Entry(String key, long weight, int number, Suggestion.Kind kind) {}

  private final Iterator<Entry> entries;
  private final boolean isByKind;
  private Entry now = new Entry("", 0, 0, Suggestion.Kind.ERROR);

  SuggestionEntries(Stream<Entry> entries, boolean isByKind) {
    this.entries = entries.iterator();
    this.isByKind = isByKind;
  }

  static int number(BytesRef payload) {
    return NumericUtils.sortableBytesToInt(payload.bytes, payload.offset);
  }

  static BytesRef kind(Suggestion.Kind kind) {
    return new BytesRef(kind.word());
  }

  @Override
  public @Nullable BytesRef next() {
    if (!entries.hasNext()) {
      return null;
    }
    now = entries.next();
    return new BytesRef(now.key());
  }

  @Override
  public long weight() {
    return now.weight();
  }

  @Override
  public BytesRef payload() {
    byte[] number = new byte[Integer.BYTES];
    NumericUtils.intToSortableBytes(now.number(), number, 0);
    return new BytesRef(number);
  }

  @Override
  public boolean hasPayloads() {
    return true;
  }

  @Override
  public @Nullable Set<BytesRef> contexts() {
    return isByKind ? Set.of(kind(now.kind())) : null;
  }

  @Override
  public boolean hasContexts() {
    return isByKind;
  }
}
