/// What counts as a word, an error code, a version, a device, a known phrase?
///
/// In comes text as people write it and the files of `corpus/lexicon/`; out come tokens, mentions
/// of known phrases, error signatures, machines and versions. Knows of lexicon entries, not of
/// Macs. Lucene's analysis, its `MemoryIndex` with intervals, and RE2 patterns live here. Read
/// `Lexicon` first, then `PhraseCatalogue` and `Signatures`.
@NullMarked
package casebook.text;

import org.jspecify.annotations.NullMarked;
