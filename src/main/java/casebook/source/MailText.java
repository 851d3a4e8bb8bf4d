package casebook.source;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Entities;

/// The plain text of a mail as HTML: what it repeats of others in quotes that name them, its
/// signature and what a list adds folded away, the rest as paragraphs.
final class MailText {
  private static final Pattern ATTRIBUTION =
      Pattern.compile(
          "^(?:On|Am|Le|El|Il|Den|Op|Em|At|In)\\b.{5,300}(?:wrote|writes|said|schrieb.{0,80}|a"
              + " écrit|escribió|ha scritto|skrev.{0,80}|schreef.{0,80}|escreveu)\\s?:?\\s*$",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern NAME =
      Pattern.compile(
          "(?:,|>|\\d{2}(?:\\s?[AP]M)?(?:\\s?[+-]\\d{4})?,?)\\s*\"?([^,\"<>()\\d]{2,60}?)\"?\\s*(?:<[^>]*>?|\\(|\\[|via\\b|wrote|writes|schrieb|a"
              + " écrit|escribió)",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern ORIGINAL =
      Pattern.compile(
          "^-{2,}\\s?(?:Original Message|Forwarded message|Ursprüngliche Nachricht|Message"
              + " d'origine)\\s?-{2,}.*$",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern RULE = Pattern.compile("^_{20,}\\s*$");
  private static final Pattern DELETED =
      Pattern.compile(
          "^\\s*\\[\\[?(?:alternative HTML version deleted|elided \\w+)]]?\\s*$",
          Pattern.CASE_INSENSITIVE);
  private static final int ATTRIBUTION_LINES = 4;

  private final StringBuilder html = new StringBuilder();
  private final List<String> own = new ArrayList<>();
  private final List<String> quoted = new ArrayList<>();
  private final List<String> folded = new ArrayList<>();
  private final boolean isReply;
  private String quotee = "";
  private boolean isAttributed;

  private MailText(boolean isReply) {
    this.isReply = isReply;
  }

  static String html(String text, boolean isReply) {
    MailText mail = new MailText(isReply);
    List<String> lines = PlainText.readable(text).lines().map(MailText::unescaped).toList();
    int end = mail.endOfWords(lines);
    lines.subList(0, end).forEach(mail::line);
    mail.endQuote();
    mail.endOwn();
    mail.folded.addAll(lines.subList(end, lines.size()));
    if (mail.folded.stream().anyMatch(l -> !l.isBlank())) {
      mail.html
          .append("<details class=\"elided\">")
          .append(PostText.html(String.join("\n", mail.folded)))
          .append("</details>");
    }
    return mail.html.toString();
  }

  /// A mailbox writes `>From` where a message says `From`, so that the line parts nothing.
  private static String unescaped(String line) {
    return line.startsWith(">From ") || line.startsWith(">>From ") ? line.substring(1) : line;
  }

  /// Where a signature begins, or what a list adds, or the message that is answered below.
  private int endOfWords(List<String> lines) {
    int lastQuoted = lines.size() - 1;
    while (lastQuoted >= 0 && !lines.get(lastQuoted).startsWith(">")) {
      lastQuoted--;
    }
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i);
      boolean isSignature = line.equals("-- ") || line.equals("--");
      boolean isFooter =
          RULE.matcher(line).matches() && i + 1 < lines.size() && lines.size() - i <= 8;
      if (ORIGINAL.matcher(line).matches() || isFooter || (isSignature && i > lastQuoted)) {
        return i;
      }
    }
    return lines.size();
  }

  private void line(String line) {
    boolean isQuoted = line.stripLeading().startsWith(">");
    if (isQuoted && quoted.isEmpty()) {
      takeAttribution();
    }
    if (DELETED.matcher(line).matches()) {
      folded.add(line);
    } else if (isQuoted) {
      quoted.add(line.stripLeading());
    } else if (line.isBlank() && !quoted.isEmpty()) {
      endQuote();
    } else {
      endQuote();
      own.add(line);
    }
  }

  /// The lines above a quote that say whose words follow, taken from the author's own.
  private void takeAttribution() {
    int last = own.size();
    while (last > 0 && own.get(last - 1).isBlank()) {
      last--;
    }
    for (int n = 1; n <= ATTRIBUTION_LINES && n <= last; n++) {
      String said = String.join(" ", own.subList(last - n, last)).strip();
      if (ATTRIBUTION.matcher(said).matches()) {
        quotee = name(said).orElse("");
        isAttributed = true;
        own.subList(last - n, own.size()).clear();
        return;
      }
    }
  }

  private static Optional<String> name(String attribution) {
    Matcher name = NAME.matcher(attribution);
    String found = "";
    while (name.find()) {
      found = name.group(1).strip();
    }
    return found.isEmpty() ? Optional.empty() : Optional.of(found);
  }

  private void endQuote() {
    if (quoted.isEmpty()) {
      return;
    }
    endOwn();
    if (isReply || isAttributed) {
      String words =
          String.join("\n", quoted.stream().map(l -> l.replaceFirst("^(?:>\\s?)+", "")).toList());
      html.append("<aside class=\"quote\" data-username=\"")
          .append(Entities.escape(quotee))
          .append("\"><blockquote>")
          .append(PostText.html(words))
          .append("</blockquote></aside>\n");
    } else {
      html.append("<pre>").append(Entities.escape(String.join("\n", quoted))).append("</pre>\n");
    }
    quoted.clear();
  }

  private void endOwn() {
    String words = String.join("\n", own);
    if (!words.isBlank()) {
      html.append(PostText.html(words)).append('\n');
    }
    own.clear();
  }
}
