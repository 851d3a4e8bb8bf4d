package casebook.source;

import casebook.source.layout.Page;
import java.util.List;

/// What came of reading the pages of a PDF.
sealed interface PdfAnswer {

  /// `title` is what the file itself tells, or empty.
  record Pages(List<Page> pages, String title) implements PdfAnswer {
    public Pages {
      pages = List.copyOf(pages);
    }
  }

  record Refused(String reason) implements PdfAnswer {}
}
