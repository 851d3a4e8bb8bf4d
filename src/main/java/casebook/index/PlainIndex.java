package casebook.index;

import java.util.List;

/// The floor that our own search is measured against: what a backend finds out of the box, with its
/// usual analysis of English, title and text in one field, any word of the query enough, repeated
/// words counted. In memory or in a place that goes when it is closed.
public interface PlainIndex extends AutoCloseable {

  void add(String id, String text);

  /// Makes what was added searchable. Nothing is added afterwards.
  void freeze();

  /// The ids found, best first.
  List<String> search(String text, int limit);

  @Override
  void close();
}
