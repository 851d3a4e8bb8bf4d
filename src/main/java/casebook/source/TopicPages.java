package casebook.source;

import casebook.json.Json;
import casebook.json.Tree;
import casebook.model.CorruptSourceException;
import casebook.model.Reading;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.function.Consumer;

/// Topics that may come in pages: a forum gives twenty posts at a time, and the numbers of all in
/// `stream`. One that is whole goes on at once; what lacks posts waits for its pages until the end,
/// within a bound. What is then still missing is told beside what is there.
final class TopicPages {
  private static final long MOST_WAITING = 64L << 20;

  /// Bytes of one page, and where they stand.
  private static final class Page {
    private final String place;
    private final byte[] bytes;
    private final Tree tree;

    Page(String place, byte[] bytes, Tree tree) {
      this.place = place;
      this.bytes = bytes;
      this.tree = tree;
    }

    String place() {
      return place;
    }

    byte[] bytes() {
      return bytes;
    }

    Tree tree() {
      return tree;
    }

    Tree posts() {
      return tree.at("post_stream").at("posts");
    }

    int firstNumber() {
      return posts().list().stream()
          .mapToInt(p -> (int) Numbers.from1(p.at("post_number")).orElse(1))
          .min()
          .orElse(1);
    }

    int missing() {
      int named = tree.at("post_stream").at("stream").list().size();
      return Math.max(0, named - posts().list().size());
    }
  }

  private final String site;
  private final Consumer<Source.Entry> into;
  private final Map<Long, List<Page>> waiting = new LinkedHashMap<>();
  private long waitingBytes;

  TopicPages(String site, Consumer<Source.Entry> into) {
    this.site = site;
    this.into = into;
  }

  void take(String place, byte[] bytes) {
    try {
      Page page = new Page(place, bytes, Json.tree(bytes, "topic"));
      OptionalLong id = Numbers.from1(page.tree().at("id"));
      boolean isPart = page.missing() > 0 || page.firstNumber() > 1;
      if (id.isEmpty() || !isPart) {
        give(List.of(page));
        return;
      }
      waiting.computeIfAbsent(id.getAsLong(), _ -> new ArrayList<>()).add(page);
      waitingBytes += bytes.length;
      if (waitingBytes > MOST_WAITING) {
        end();
      }
    } catch (CorruptSourceException e) {
      into.accept(skipped(place, e));
    }
  }

  /// No further page comes.
  void end() {
    waiting.values().forEach(this::give);
    waiting.clear();
    waitingBytes = 0;
  }

  private void give(List<Page> pages) {
    List<Page> sorted = pages.stream().sorted(Comparator.comparingInt(Page::firstNumber)).toList();
    Page first = sorted.getFirst();
    try {
      Topic topic = new Topic(first.tree(), sorted.stream().map(Page::posts).toList(), site);
      into.accept(new Source.Entry(new Reading.Talk(topic.discussion()), hash(sorted)));
      int there = topic.numberOfPosts();
      int named = first.tree().at("post_stream").at("stream").list().size();
      if (named > there) {
        into.accept(
            Source.Entry.skipped(
                first.place() + ", posts",
                (named - there)
                    + " of "
                    + named
                    + " posts are named in the topic and not in it: export its further pages too"));
      }
    } catch (CorruptSourceException e) {
      into.accept(skipped(first.place(), e));
    }
  }

  private String hash(List<Page> pages) {
    if (pages.size() == 1) {
      return ContentHash.of(pages.getFirst().bytes(), site);
    }
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    pages.forEach(p -> all.writeBytes(p.bytes()));
    return ContentHash.of(all.toByteArray(), site);
  }

  private static Source.Entry skipped(String place, CorruptSourceException e) {
    return Source.Entry.skipped(place, PlainText.folded(String.valueOf(e.getMessage())));
  }
}
