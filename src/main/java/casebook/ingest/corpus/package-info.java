/// Where do the posts lie that people gave us?
///
/// A corpus is a folder that a person can read: `threads/`, `manuals/`, `feedback/`, `inbox/` (what
/// was brought from elsewhere), `lexicon/`. This package alone writes there; what readers report is
/// kept by `ExtractionReports` and `ReaderFeedback`. Read `CorpusFolder` first.
@NullMarked
package casebook.ingest.corpus;

import org.jspecify.annotations.NullMarked;
