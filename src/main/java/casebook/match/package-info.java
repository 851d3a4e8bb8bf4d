/// Which fixes, which cases, why?
///
/// In comes what a person wrote, out comes a `Ranking`. The words become a `Problem`, the index
/// gives candidates, outcomes observed in the near ones rank the fixes. Every score carries the
/// parts that add up to it. Read `Matcher` first, then `FixRanker` and `Explanation`.
@NullMarked
package casebook.match;

import org.jspecify.annotations.NullMarked;
