package casebook.source;

import casebook.json.Tree;
import casebook.model.CaseId;
import casebook.model.CorruptSourceException;
import casebook.model.Discussion;
import casebook.model.Post;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;

/// One topic of a Discourse forum, from its JSON to a discussion.
///
/// Its host comes from a top-level `url` with `/t/` in its path, else it is the site the caller
/// names. `source_url` is only where a person reads on. Relative links start at the topic's address
/// on its host; on site `local` that is nowhere.
final class Topic {

  static final String LOCAL = "local";

  private final Tree topic;
  private final List<Tree> pages;
  private final String site;
  private final long number;

  /// `pages` are lists of posts, that of the topic itself among them.
  Topic(Tree topic, List<Tree> pages, String site) {
    this.topic = topic;
    this.pages = List.copyOf(pages);
    this.site = site.isBlank() ? LOCAL : site.strip().toLowerCase(Locale.ROOT);
    if (!topic.isObject() || !topic.at("post_stream").isObject()) {
      throw new CorruptSourceException("not a Discourse topic: no object with a post_stream");
    }
    this.number = Numbers.from1(topic.at("id")).orElseThrow(this::withoutId);
  }

  Discussion discussion() {
    CaseId id = new CaseId("discourse/" + host() + "/" + number);
    Optional<URI> url = address("url").or(() -> address("source_url")).or(this::onItsHost);
    return new Discussion(id, title(), url, tags(), posts());
  }

  /// How many posts it came with, whether they may be read or not.
  int numberOfPosts() {
    return pages.stream().mapToInt(p -> p.list().size()).sum();
  }

  private String host() {
    return ownAddress().map(u -> String.valueOf(u.getHost()).toLowerCase(Locale.ROOT)).orElse(site);
  }

  /// Where the topic stands on its forum, if it says so.
  private Optional<URI> ownAddress() {
    return address("url").filter(u -> String.valueOf(u.getPath()).contains("/t/"));
  }

  private Optional<URI> address(String name) {
    return topic.at(name).text().flatMap(WebAddress::of);
  }

  private Optional<URI> onItsHost() {
    if (site.equals(LOCAL)) {
      return Optional.empty();
    }
    String forum = "https://" + site + "/t/";
    String slug = topic.at("slug").text().orElse("");
    return WebAddress.of(forum + slug + "/" + number).or(() -> WebAddress.of(forum + number));
  }

  private String title() {
    return List.of("title", "fancy_title").stream()
        .flatMap(name -> topic.at(name).text().stream())
        .map(PlainText::folded)
        .filter(t -> !t.isEmpty())
        .findFirst()
        .orElse("Topic " + number);
  }

  /// Words in most topics; newer forums give objects with a name.
  private List<String> tags() {
    return topic.at("tags").list().stream()
        .flatMap(tag -> tag.text().or(() -> tag.at("name").text()).stream())
        .map(PlainText::folded)
        .filter(t -> !t.isEmpty())
        .toList();
  }

  /// By number; of two with the same number, which a joined archive may hold, the first.
  private List<Post> posts() {
    if (!pages.stream().allMatch(Tree::isList)) {
      throw new CorruptSourceException("topic " + number + ": no list of posts");
    }
    String base = ownAddress().or(this::onItsHost).map(URI::toString).orElse("");
    DiscoursePost reader = new DiscoursePost(base, String.valueOf(number), accepted());
    TreeMap<Integer, Post> posts = new TreeMap<>();
    int place = 0;
    for (Tree page : pages) {
      for (Tree post : page.list()) {
        place++;
        reader.read(post, place).ifPresent(p -> posts.putIfAbsent(p.number(), p));
      }
    }
    if (posts.isEmpty()) {
      throw new CorruptSourceException("topic " + number + ": none of its posts may be read");
    }
    return List.copyOf(posts.values());
  }

  private OptionalLong accepted() {
    return Numbers.from1(topic.at("accepted_answer").at("post_number"));
  }

  private CorruptSourceException withoutId() {
    return new CorruptSourceException("topic id is missing or no number from 1");
  }
}
