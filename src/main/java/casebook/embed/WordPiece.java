package casebook.embed;

import casebook.json.Json;
import casebook.model.CorruptSourceException;
import java.util.Arrays;
import java.util.Map;

/// Text to the token numbers a BERT model reads: each word is cut into the longest pieces its
/// vocabulary knows, from the left. Safe for use by many threads.
///
/// Equal to the reference (Hugging Face `tokenizers`) but for characters younger than its tables,
/// and with one difference that is meant: `[SEP]` and its like in a text are plain words, so
/// nobody's post can set a mark of the model.
final class WordPiece {

  /// In characters; what is longer is unknown as a whole.
  private static final int LONGEST_WORD = 100;

  private final Map<String, Integer> vocabulary;
  private final int begin;
  private final int end;
  private final int unknown;

  /// As much of `tokenizer.json` as is read.
  record TokenizerFile(WordList model) {

    record WordList(Map<String, Integer> vocab) {
      WordList {
        vocab = Map.copyOf(vocab);
      }
    }
  }

  private WordPiece(Map<String, Integer> vocabulary, String place) {
    this.vocabulary = vocabulary;
    this.begin = mark("[CLS]", place);
    this.end = mark("[SEP]", place);
    this.unknown = mark("[UNK]", place);
  }

  /// Throws `CorruptSourceException` that names the place where it is no such file.
  static WordPiece of(String tokenizerJson, String place) {
    TokenizerFile file = Json.read(tokenizerJson, TokenizerFile.class, place);
    return new WordPiece(file.model().vocab(), place);
  }

  private int mark(String name, String place) {
    Integer id = vocabulary.get(name);
    if (id == null) {
      throw new CorruptSourceException(place + ": no " + name + " in its vocabulary");
    }
    return id;
  }

  /// At most `longest` numbers: the mark of the beginning, the pieces, the mark of the end.
  long[] ids(String text, int longest) {
    long[] ids = new long[longest];
    ids[0] = begin;
    int count = 1;
    for (String word : BertWords.of(text, longest)) {
      count = append(word, ids, count);
      if (count >= longest - 1) {
        break;
      }
    }
    ids[count] = end;
    return Arrays.copyOf(ids, count + 1);
  }

  /// Gives the new count, which leaves room for the mark of the end.
  private int append(String word, long[] ids, int count) {
    int room = ids.length - 1;
    int next = count;
    if (word.codePointCount(0, word.length()) > LONGEST_WORD) {
      ids[next] = unknown;
      return next + 1;
    }
    int from = 0;
    while (from < word.length()) {
      int to = endOfPiece(word, from);
      if (to == from) {
        ids[count] = unknown;
        return count + 1;
      }
      if (next < room) {
        ids[next++] = vocabulary.getOrDefault(piece(word, from, to), unknown);
      }
      from = to;
    }
    return next;
  }

  /// `from` itself where no piece fits.
  private int endOfPiece(String word, int from) {
    int to = word.length();
    while (to > from && !vocabulary.containsKey(piece(word, from, to))) {
      to--;
    }
    return to;
  }

  private static String piece(String word, int from, int to) {
    return from == 0 ? word.substring(0, to) : "##" + word.substring(from, to);
  }
}
