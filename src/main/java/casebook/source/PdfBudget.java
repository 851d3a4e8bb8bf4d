package casebook.source;

/// What is left of the limits of one file, while `PdfChild` reads it.
final class PdfBudget {
  private static final int MOST_ON_PAGE = 10_000;

  private final PdfOrder order;
  private long characters;
  private long pieces;
  private long onPage;

  PdfBudget(PdfOrder order) {
    this.order = order;
  }

  void spendPage(int number) {
    onPage = 0;
    if (number > order.pages()) {
      throw new PdfRefused("it has " + number + " pages or more; at most " + order.pages());
    }
  }

  void spendLetters(int count) {
    characters += count;
    if (characters > order.characters()) {
      throw new PdfRefused("its text has more than " + order.characters() + " characters");
    }
  }

  /// A piece of text. A page that is full of single letters would make the search for lines long.
  void spendWords() {
    spendPiece();
    if (++onPage > MOST_ON_PAGE) {
      throw new PdfRefused("one of its pages has more than " + MOST_ON_PAGE + " pieces of text");
    }
  }

  void spendPiece() {
    if (++pieces > order.pieces()) {
      throw new PdfRefused("it has more than " + order.pieces() + " pieces of text and drawing");
    }
  }
}
