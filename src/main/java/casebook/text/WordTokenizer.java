package casebook.text;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.List;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.analysis.tokenattributes.TypeAttribute;

/// Words and codes as people write them. A word is a run of letters and digits of any script;
/// `Compound` says which joining characters hold it together. Possessives and apostrophes are
/// dropped (`Apple's` is `Apple`, `don't` is `dont`), loose accents and invisible characters too. A
/// minus before a number stays, with the bare number beside it: `-2102F`. Han and kana come one
/// character a token, typed for `CJKBigramFilter`. Tokens end after 100 characters, the rest of
/// such a run is passed over.
final class WordTokenizer extends Tokenizer {
  private static final int LONGEST_TOKEN = 100;
  private static final int KEPT_BUFFER = 1 << 16;

  private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
  private final OffsetAttribute offset = addAttribute(OffsetAttribute.class);
  private final TypeAttribute type = addAttribute(TypeAttribute.class);
  private final PositionIncrementAttribute step = addAttribute(PositionIncrementAttribute.class);

  private final ArrayDeque<Piece> pending = new ArrayDeque<>();
  private char[] text = new char[4096];
  private int length;
  private int at;

  @Override
  public boolean incrementToken() {
    clearAttributes();
    while (true) {
      Piece piece = pending.poll();
      if (piece != null) {
        if (emit(piece)) {
          return true;
        }
        continue;
      }
      if (!skipToLetter()) {
        return false;
      }
      if (readChunk()) {
        return true;
      }
    }
  }

  private boolean skipToLetter() {
    while (at < length && !startsWord(codePoint(at))) {
      at += Character.charCount(codePoint(at));
    }
    return at < length;
  }

  private static boolean startsWord(int c) {
    return switch (Letters.of(c)) {
      case WORD -> Character.isLetterOrDigit(c);
      case HAN, HIRAGANA, KATAKANA, HANGUL -> true;
      case JOIN, BREAK -> false;
    };
  }

  /// Reads what starts here; true where it already stands in the attributes.
  private boolean readChunk() {
    int start = at;
    Letters kind = Letters.of(codePoint(at));
    return switch (kind) {
      case WORD -> readWord(start);
      case HAN -> readCharacter(StandardTokenizer.IDEOGRAPHIC);
      case HIRAGANA -> readCharacter(StandardTokenizer.HIRAGANA);
      case KATAKANA -> readCharacter(StandardTokenizer.KATAKANA);
      case HANGUL -> readHangul(start);
      case JOIN, BREAK -> throw new IllegalStateException("no word starts at " + start);
    };
  }

  private boolean readWord(int start) {
    boolean isCompound = false;
    int end = endOf(Letters.WORD, start);
    while (end + 1 < length && isJoin(end) && startsJoined(end + 1)) {
      isCompound |= !Letters.isApostrophe(text[end]);
      end = endOf(Letters.WORD, end + 1);
    }
    at = end;
    if (!isCompound && !isSigned(start)) {
      return emit(new Piece(start, end, false, false));
    }
    List<Piece> pieces =
        isCompound
            ? Compound.split(text, start, end)
            : List.of(new Piece(start, end, false, false));
    queue(pieces, isSigned(start));
    return false;
  }

  private void queue(List<Piece> pieces, boolean isSigned) {
    boolean isFirst = true;
    for (Piece piece : pieces) {
      if (isFirst && isSigned) {
        pending.add(new Piece(piece.start() - 1, piece.end(), false, false));
        pending.add(new Piece(piece.start(), piece.end(), true, false));
      } else {
        pending.add(piece);
      }
      isFirst = false;
    }
  }

  private boolean readCharacter(int typeOfToken) {
    int start = at;
    at += Character.charCount(codePoint(at));
    return emitAs(typeOfToken, start, at);
  }

  private boolean readHangul(int start) {
    at = endOf(Letters.HANGUL, start);
    return emitAs(StandardTokenizer.HANGUL, start, at);
  }

  private boolean emitAs(int typeOfToken, int start, int end) {
    int cut = Math.min(end, start + LONGEST_TOKEN);
    term.copyBuffer(text, start, cut - start);
    offset.setOffset(correctOffset(start), correctOffset(cut));
    type.setType(StandardTokenizer.TOKEN_TYPES[typeOfToken]);
    return true;
  }

  private int endOf(Letters kind, int start) {
    int end = start;
    while (end < length && Letters.of(codePoint(end)) == kind) {
      end += Character.charCount(codePoint(end));
    }
    return end;
  }

  private boolean isJoin(int place) {
    return Letters.of(text[place]) == Letters.JOIN;
  }

  private boolean startsJoined(int place) {
    int c = codePoint(place);
    return Letters.of(c) == Letters.WORD && Character.isLetterOrDigit(c);
  }

  /// A minus that stands free before a digit.
  private boolean isSigned(int start) {
    boolean isMinus =
        Character.isDigit(text[start]) && start > 0 && Letters.isHyphen(text[start - 1]);
    return isMinus && (start == 1 || isFree(text[start - 2]));
  }

  private static boolean isFree(char before) {
    return switch (Letters.of(before)) {
      case BREAK -> !Character.isSurrogate(before);
      case WORD, HAN, HIRAGANA, KATAKANA, HANGUL, JOIN -> false;
    };
  }

  /// False where nothing of the piece is left.
  private boolean emit(Piece piece) {
    clearAttributes();
    int end = withoutPossessive(piece);
    if (isPlain(piece.start(), end)) {
      term.copyBuffer(text, piece.start(), Math.min(end - piece.start(), LONGEST_TOKEN));
    } else {
      fold(piece, end);
    }
    offset.setOffset(correctOffset(piece.start()), correctOffset(piece.end()));
    step.setPositionIncrement(piece.isBeside() ? 0 : 1);
    return term.length() > 0;
  }

  /// Nothing in it that `fold` would touch, which holds for nearly every word.
  private boolean isPlain(int start, int end) {
    for (int i = start; i < end; i++) {
      char c = text[i];
      if (c >= 128 || c == '-' || c == '\'') {
        return false;
      }
    }
    return true;
  }

  private void fold(Piece piece, int end) {
    for (int i = piece.start(); i < end && term.length() < LONGEST_TOKEN; i++) {
      char c = text[i];
      if (Letters.isHyphen(c)) {
        if (!piece.isJoined()) {
          term.append('-');
        }
      } else if (!Letters.isApostrophe(c) && !Letters.isAccent(c) && !Letters.isInvisible(c)) {
        term.append(c);
      }
    }
    dropHalfCharacter();
  }

  private int withoutPossessive(Piece piece) {
    int end = piece.end();
    boolean isPossessive =
        piece.length() > 2
            && (text[end - 1] == 's' || text[end - 1] == 'S')
            && Letters.isApostrophe(text[end - 2]);
    return isPossessive ? end - 2 : end;
  }

  private void dropHalfCharacter() {
    int last = term.length() - 1;
    if (last >= 0 && Character.isHighSurrogate(term.charAt(last))) {
      term.setLength(last);
    }
  }

  private int codePoint(int place) {
    return Character.codePointAt(text, place, length);
  }

  @Override
  public void reset() throws IOException {
    super.reset();
    pending.clear();
    at = 0;
    length = 0;
    for (int n = input.read(text, 0, text.length); n >= 0; ) {
      length += n;
      if (length == text.length) {
        text = java.util.Arrays.copyOf(text, text.length * 2);
      }
      n = input.read(text, length, text.length - length);
    }
  }

  @Override
  public void end() throws IOException {
    super.end();
    offset.setOffset(correctOffset(length), correctOffset(length));
  }

  @Override
  public void close() throws IOException {
    super.close();
    if (text.length > KEPT_BUFFER) {
      text = new char[4096];
    }
  }
}
