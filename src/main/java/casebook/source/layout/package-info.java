/// What did the author of a printed page mean by where things stand?
///
/// In come the pages of a manual as runs of letters and drawn marks, each with its place; out comes
/// a `Manual` with sections, steps, notes, warnings and tables. Nothing here knows PDF: the letters
/// could come from anywhere. The way is runs → `Line` → without `Furniture` and figures, tables
/// taken out → `Region`s in the order of reading → `Chunk`s → `Headings` → `Assembler`. Thresholds
/// are in points or in parts of the letters' size; they were set on the two manuals with gold files
/// and checked on those under `src/test/resources/manuals`. Read `ManualLayout` first.
@NullMarked
package casebook.source.layout;

import org.jspecify.annotations.NullMarked;
