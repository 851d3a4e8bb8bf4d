package casebook.source;

/// What the parent asks of `PdfChild`: one line of JSON a file.
record PdfOrder(String file, String password, int pages, int characters, int pieces) {}
