/// How does one machine store and find cases?
///
/// The embedded backend: Lucene, one block of documents a case (its passages, then the case),
/// replaced as one. Seen by `Casebook` alone. Read `LuceneIndexes` first.
@NullMarked
package casebook.index.lucene;

import org.jspecify.annotations.NullMarked;
