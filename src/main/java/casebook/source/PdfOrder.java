package casebook.source;

import java.util.Optional;

/// What the parent asks of `PdfChild`: one line of JSON a file. With a `picture` that page is
/// drawn, else all pages are read.
record PdfOrder(
    String file,
    String password,
    int pages,
    int characters,
    int pieces,
    Optional<PdfPicture> picture) {}
