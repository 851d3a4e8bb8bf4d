/// How does a corpus become an index, safely and again?
///
/// In come a corpus folder and paths beside it, out come an up-to-date index and an `IngestReport`
/// whose equation holds: read = added + changed + unchanged + skipped. Unchanged input costs a
/// hash; a file that cannot be read is counted and named, and the rest goes on. Read `Ingest`
/// first.
@NullMarked
package casebook.ingest;

import org.jspecify.annotations.NullMarked;
