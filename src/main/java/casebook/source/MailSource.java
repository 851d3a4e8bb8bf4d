package casebook.source;

import casebook.model.CaseId;
import casebook.model.Discussion;
import casebook.model.Post;
import casebook.model.Reading;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/// Mail: a mailbox in mbox form, or a single message. A thread is a discussion. Of a large mailbox
/// only what threads need is in memory; messages are read again one thread after the other.
public final class MailSource implements Source {
  private static final Pattern HEADER =
      Pattern.compile(
          "^(?:From|To|Date|Subject|Message-I[dD]|Received|Return-Path|MIME-Version|Delivered-To|References|In-Reply-To):",
          Pattern.MULTILINE | Pattern.CASE_INSENSITIVE);
  private static final Pattern FIELD =
      Pattern.compile("^[\\x21-\\x39\\x3b-\\x7e]{1,70}:(?:[ \\t].*)?$");
  private static final int ENOUGH_HEADERS = 2;
  private static final int LONGEST_LIST = 150;

  @Override
  public boolean recognises(Path file, byte[] head) {
    String start = new String(head, StandardCharsets.ISO_8859_1);
    String first = start.lines().findFirst().orElse("");
    boolean isBox = MailBox.isSeparator(first);
    if (!isBox && !FIELD.matcher(first).matches()) {
      return false;
    }
    int end = blankLine(start);
    return HEADER.matcher(start.substring(0, end)).results().count() >= ENOUGH_HEADERS;
  }

  private static int blankLine(String start) {
    int unix = start.indexOf("\n\n");
    int dos = start.indexOf("\r\n\r\n");
    int first = unix < 0 ? dos : dos < 0 ? unix : Math.min(unix, dos);
    return first < 0 ? start.length() : first;
  }

  @Override
  public void read(Path file, String site, Consumer<Entry> into) {
    try (FileChannel channel = FileChannel.open(file)) {
      MailBox box = MailBox.scan(file, channel);
      box.faults().forEach(f -> into.accept(Entry.skipped(file + f.place(), f.reason())));
      String list = list(box.letters(), file, site);
      for (List<Letter> thread : MailThreads.of(box.letters())) {
        into.accept(entry(file, list, thread, channel));
      }
      if (box.letters().isEmpty() && box.faults().isEmpty()) {
        into.accept(Entry.skipped(file.toString(), "holds no message"));
      }
    } catch (IOException e) {
      into.accept(Entry.skipped(file.toString(), "cannot be read: " + e));
    }
  }

  private static Entry entry(Path file, String list, List<Letter> thread, FileChannel channel) {
    Letter first = thread.getFirst();
    try {
      ByteArrayOutputStream all = new ByteArrayOutputStream();
      List<Post> posts = new ArrayList<>();
      Map<String, Integer> numbers = new HashMap<>();
      for (Letter letter : thread) {
        byte[] bytes = letter.bytes(channel);
        all.writeBytes(bytes);
        posts.add(post(letter, bytes, posts.size() + 1, numbers));
        numbers.put(letter.id(), posts.size());
      }
      String title = MailSubject.shown(first.subject());
      Discussion discussion =
          new Discussion(
              new CaseId(
                  "mail/"
                      + list
                      + "/"
                      + ContentHash.of(first.id().getBytes(StandardCharsets.UTF_8), "")
                          .substring(0, 24)),
              title.isEmpty() ? "Message without a subject" : title,
              Optional.empty(),
              List.of(),
              posts);
      return new Entry(new Reading.Talk(discussion), ContentHash.of(all.toByteArray(), list));
    } catch (IOException | IllegalArgumentException e) {
      return Entry.skipped(
          file + ", message " + first.number(),
          "cannot be read: " + PlainText.folded(String.valueOf(e.getMessage())));
    }
  }

  private static Post post(Letter letter, byte[] bytes, int number, Map<String, Integer> numbers)
      throws IOException {
    OptionalInt replyTo = OptionalInt.empty();
    for (String reference : letter.references().reversed()) {
      Integer found = numbers.get(reference);
      if (found != null) {
        replyTo = OptionalInt.of(found);
        break;
      }
    }
    PostHtml body = PostHtml.of(MailBody.html(bytes, number > 1 || letter.isReply()), "", "");
    return new Post(
        number, letter.author(), letter.at(), replyTo, false, body.blocks(), body.safe());
  }

  /// The list that the messages name, else the site that the caller names, else the file's name.
  private static String list(List<Letter> letters, Path file, String site) {
    Map<String, Integer> named = new TreeMap<>();
    letters.stream()
        .map(Letter::list)
        .filter(l -> !l.isEmpty())
        .forEach(l -> named.merge(l, 1, Integer::sum));
    Optional<String> most =
        named.entrySet().stream()
            .filter(e -> e.getValue() * 2 >= letters.size())
            .max(Map.Entry.comparingByValue())
            .map(Map.Entry::getKey);
    boolean isSited = !site.isBlank() && !site.equals(Topic.LOCAL);
    String stem = String.valueOf(file.getFileName()).replaceFirst("\\.(mbox|mbx|eml|txt)$", "");
    return Slug.of(most.orElse(isSited ? site : stem), LONGEST_LIST);
  }
}
