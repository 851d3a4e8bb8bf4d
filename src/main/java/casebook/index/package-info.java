/// Where do cases live?
///
/// In go cases with their posts, and manuals with their procedures; out come cases by id,
/// candidates near a problem, the evidence for a fix, procedures. The interfaces here know nothing
/// of what stores them: what works on one machine must work on a cluster by swapping one part, and
/// no type of a backend crosses them. Read `CaseIndex` first, then `CaseWriter` and `Indexes`.
@NullMarked
package casebook.index;

import org.jspecify.annotations.NullMarked;
