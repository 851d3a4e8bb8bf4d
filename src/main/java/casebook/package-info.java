/// Which parts make a running Casebook?
///
/// `Casebook` builds every part by constructor, hands each what it needs, and starts the command
/// line. Nothing else lives here.
@NullMarked
package casebook;

import org.jspecify.annotations.NullMarked;
