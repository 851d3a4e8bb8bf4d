package casebook.source;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Subjects of mail without what programs put before them.
final class MailSubject {
  private static final Pattern MARK =
      Pattern.compile(
          "^\\s*(?:(?:re|fwd?|aw|wg|sv|antw|vs|tr|rif)\\s*(?:\\[\\d+])?\\s*:)",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern LIST = Pattern.compile("^\\s*\\[([^\\]\\s]{2,40})]");
  private static final int MOST_MARKS = 20;

  private MailSubject() {}

  static String shown(String subject) {
    String rest = subject;
    for (int i = 0; i < MOST_MARKS; i++) {
      String shorter = LIST.matcher(MARK.matcher(rest).replaceFirst("")).replaceFirst("");
      if (shorter.equals(rest)) {
        break;
      }
      rest = shorter;
    }
    String words = PlainText.folded(rest);
    return words.isEmpty() ? PlainText.folded(subject) : words;
  }

  /// What two messages of one thread have in common.
  static String key(String subject) {
    return shown(subject).toLowerCase(Locale.ROOT);
  }

  static boolean isReply(String subject) {
    return MARK.matcher(LIST.matcher(subject).replaceFirst("")).find();
  }

  /// The list's name in brackets.
  static Optional<String> list(String subject) {
    Matcher name = LIST.matcher(MARK.matcher(subject).replaceFirst(""));
    return name.find() ? Optional.of(name.group(1)) : Optional.empty();
  }
}
