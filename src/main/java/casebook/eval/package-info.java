/// How good is the matching, in numbers?
///
/// In come problems with graded cases and expected fixes, out come counts and nDCG. Read
/// `ProblemEval` first.
@NullMarked
package casebook.eval;

import org.jspecify.annotations.NullMarked;
