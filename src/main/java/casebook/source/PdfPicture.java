package casebook.source;

import java.util.List;

/// A page to be drawn: which, into which file, and the passages to draw a box around.
record PdfPicture(int page, String into, List<String> passages) {

  PdfPicture {
    passages = List.copyOf(passages);
  }
}
