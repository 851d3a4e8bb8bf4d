/// How do bytes become discussions and manuals?
///
/// One class a format, each a `Source`. In comes a file, a folder or an archive; out comes one
/// `Reading` for every discussion or manual in it: read, or skipped with its place and reason.
/// Nothing a file contains may harm the reader: HTML passes a safelist, PDFs are parsed in a child
/// process. jsoup and PDFBox live here. Read `Source` first.
@NullMarked
package casebook.source;

import org.jspecify.annotations.NullMarked;
