package casebook.source;

/// What is left of the limits of one file, while `PdfChild` reads it.
final class PdfBudget {
  private final PdfOrder order;
  private long characters;
  private long pieces;

  PdfBudget(PdfOrder order) {
    this.order = order;
  }

  void spendPage(int number) {
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

  void spendPiece() {
    if (++pieces > order.pieces()) {
      throw new PdfRefused("it has more than " + order.pieces() + " pieces of text and drawing");
    }
  }
}
