/// What do we talk about?
///
/// Records and sealed types, with no behaviour that needs a library. Everything else in Casebook
/// speaks these words and no synonyms of them:
///
/// | word | means |
/// |---|---|
/// | Post | one message of a discussion, its own words and quoted words kept apart |
/// | Discussion | a thread as it was read: title and posts |
/// | Manual | a how-to document as it was read: sections, steps, tables, each with its page |
/// | Case | a discussion as it was understood: what was wrong, on what, what was tried, what came of it |
/// | Procedure | the steps of one section of a manual, as they were understood |
/// | Symptom | a literal error, a code, or a complaint in words |
/// | Fix | something that can be tried: from the catalogue, or an action nobody catalogued |
/// | Attempt | somebody tried a fix (or was advised to) in a case |
/// | Outcome | what came of an attempt: worked, failed, partial, unreported |
/// | Evidence | an attempt of a similar case, shown with its quote |
/// | Problem | what a person put to us, understood |
/// | Candidate | a case the index found near a problem |
/// | Hit | a case in a list, with rank and score |
/// | Ranking | the answer: verdict, fixes, hits |
/// | WrongExtraction | a reader's word that an attempt was understood wrongly |
/// | Qrels, Run | judged queries and what a system returned for them, as in TREC |
///
/// Read `Case` first, then `Outcome` and `Ranking`.
@NullMarked
package casebook.model;

import org.jspecify.annotations.NullMarked;
