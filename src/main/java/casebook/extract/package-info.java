/// What happened in this discussion, and what does this manual ask to do?
///
/// In comes a `Discussion` or a `Manual`, out comes a `Case` or its `Procedure`s. Every post is cut
/// into sentences, each sentence says what it does (tells, plans, advises, asks), mentions of fixes
/// become attempts, words of success and failure find the attempt they speak of. Whatever is
/// extracted carries its post, its exact quote and the rule that found it. Read `CaseExtractor`
/// first.
@NullMarked
package casebook.extract;

import org.jspecify.annotations.NullMarked;
