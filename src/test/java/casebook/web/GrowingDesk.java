package casebook.web;

import casebook.Folder;
import casebook.index.CaseIndex;
import casebook.index.lucene.LuceneIndexes;
import casebook.ingest.Generations;
import casebook.ingest.Generations.Generation;
import casebook.ingest.Ingest;
import casebook.ingest.IngestRequest;
import casebook.ingest.Progress;
import casebook.json.Json;
import casebook.match.IndexMatcher;
import casebook.match.Matcher;
import casebook.source.DiscourseJson;
import casebook.text.Lexicon;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A corpus that grows while its index is searched.
final class GrowingDesk implements AutoCloseable {
  private final Path corpus;
  private final Path place;
  private final LuceneIndexes indexes = new LuceneIndexes();
  private Optional<CaseIndex> open = Optional.empty();

  GrowingDesk(Path folder) throws IOException {
    corpus = folder.resolve("corpus");
    place = folder.resolve("index");
    Files.createDirectories(corpus.resolve("threads"));
    Folder.copy(Path.of("corpus/lexicon"), corpus.resolve("lexicon"));
  }

  /// A topic as a forum exports it, post by post as HTML.
  void topic(int number, String title, String... cooked) throws IOException {
    topic(number + ".json", number, title, cooked);
  }

  void topic(String file, int number, String title, String... cooked) throws IOException {
    List<Map<String, Object>> posts = new ArrayList<>();
    for (String html : cooked) {
      Map<String, Object> post = new LinkedHashMap<>();
      post.put("id", number * 100 + posts.size());
      post.put("post_number", posts.size() + 1);
      post.put("username", posts.size() % 2 == 0 ? "asker" : "helper");
      post.put("created_at", "2026-05-0" + (posts.size() % 9 + 1) + "T10:00:00Z");
      post.put("cooked", html);
      posts.add(post);
    }
    Map<String, Object> topic = new LinkedHashMap<>();
    topic.put("id", number);
    topic.put("title", title);
    topic.put("post_stream", Map.of("posts", posts));
    Files.writeString(corpus.resolve("threads").resolve(file), Json.write(topic));
  }

  /// As `ingest` does it on the command line.
  void ingest() throws IOException {
    new Ingest(indexes, List.of(new DiscourseJson()), Optional.empty(), Clock.systemUTC())
        .run(
            new IngestRequest(corpus, place, "local", List.of(), false, false, false, false),
            Progress.NONE);
  }

  /// A server on what is there now.
  RunningDesk serve() throws IOException {
    Generation generation = new Generations(place).current().orElseThrow();
    Lexicon lexicon = generation.lexicon();
    CaseIndex index = indexes.read(generation.index());
    open = Optional.of(index);
    Matcher matcher = new IndexMatcher(lexicon, index, Optional.empty(), Clock.systemUTC());
    return new RunningDesk(Optional.of(matcher), open, Clock.systemUTC());
  }

  @Override
  public void close() {
    open.ifPresent(CaseIndex::close);
  }
}
