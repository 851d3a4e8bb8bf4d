/// How do records become JSON and YAML, and back?
///
/// One mapper with one set of rules for all: unknown properties are ignored, names are those of the
/// record, times are ISO 8601, property order is the record's. Jackson lives here and nowhere else;
/// other packages hand over records and get text, or hand over text and get records or a `Tree`.
/// Read `Json` first.
@NullMarked
package casebook.json;

import org.jspecify.annotations.NullMarked;
