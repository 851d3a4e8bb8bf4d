/// How does a person or a program use Casebook from a shell?
///
/// One class a command. Data goes to standard output, messages and progress to standard error; exit
/// codes are 0 done, 1 no match or partly done, 2 usage, 3 cannot be read or no such id, 4 a
/// service is not there. picocli lives here. Read `CommandLineFace` first.
@NullMarked
package casebook.cli;

import org.jspecify.annotations.NullMarked;
