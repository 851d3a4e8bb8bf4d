package casebook.text;

/// A stretch of characters that becomes one token. `isBeside` where it stands at the place of the
/// piece before it, as a part of a code does; `isJoined` where its hyphens are dropped.
record Piece(int start, int end, boolean isBeside, boolean isJoined) {

  int length() {
    return end - start;
  }
}
