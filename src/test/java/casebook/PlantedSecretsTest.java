package casebook;

import static org.assertj.core.api.Assertions.assertThat;

import casebook.cli.CommandLineFace;
import casebook.cli.Parts;
import casebook.index.CaseIndex;
import casebook.index.lucene.LuceneIndexes;
import casebook.ingest.Generations;
import casebook.ingest.Generations.Generation;
import casebook.ingest.corpus.ExtractionReports;
import casebook.json.Json;
import casebook.match.IndexMatcher;
import casebook.model.CaseId;
import casebook.source.DiscourseJson;
import casebook.source.PdfLimits;
import casebook.source.PdfManual;
import casebook.text.Lexicon;
import casebook.web.WebServer;
import casebook.web.WebSettings;
import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.FieldInfo;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.BytesRef;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

/// Secrets of every kind are planted in every place of a topic and in a manual; none is found in
/// the index, the pages, the API, the commands' answers or the logs, and the corpus is untouched.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PlantedSecretsTest {
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-01-01T00:00:00Z"), ZoneOffset.UTC);
  private static final String CASE = "discourse/local/1";

  private final ListAppender<ILoggingEvent> log = new ListAppender<>();
  private final ByteArrayOutputStream messages = new ByteArrayOutputStream();
  private Map<String, String> before = Map.of();
  private Path folder = Path.of("");

  @BeforeAll
  void ingest(@TempDir Path place) throws IOException {
    folder = place;
    log.start();
    root().addAppender(log);
    ((Logger) LoggerFactory.getLogger("casebook")).setLevel(Level.TRACE);
    Path corpus = folder.resolve("corpus");
    for (TopicFile topic : Planted.topics()) {
      topic.writeTo(corpus.resolve("threads").resolve(topic.number() + ".json"));
    }
    Files.writeString(
        corpus.resolve("threads").resolve("broken.json"),
        "{\"id\": 7, \"post_stream\": {\"posts\": [marie.dupont@example.org]}}");
    Planted.manual(corpus.resolve("manuals").resolve("restoring.pdf"));
    before = Folder.content(corpus);
    String report = run("ingest", "--json");
    assertThat(report).contains("\"added\" : 2").contains("\"skipped\"").contains("broken.json");
    thenNothingOf(report, "the report");
  }

  @AfterAll
  void stopListening() {
    root().detachAppender(log);
    ((Logger) LoggerFactory.getLogger("casebook")).setLevel(null);
  }

  @Test
  void the_files_of_the_corpus_are_as_they_came() throws IOException {
    assertThat(Folder.content(folder.resolve("corpus"))).isEqualTo(before);
    assertThat(Planted.in(Files.readString(folder.resolve("corpus/threads/1.json")))).isNotEmpty();
  }

  @Test
  void no_file_of_the_index_holds_a_secret() throws IOException {
    try (Stream<Path> files = Files.walk(folder.resolve("index"))) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        thenNothingOf(Files.readString(file, StandardCharsets.ISO_8859_1), file.toString());
      }
    }
  }

  @Test
  void nothing_that_lucene_stores_or_searches_by_holds_a_secret() throws IOException {
    try (DirectoryReader reader = DirectoryReader.open(FSDirectory.open(generation().index()))) {
      StringBuilder all = new StringBuilder();
      for (int doc = 0; doc < reader.maxDoc(); doc++) {
        reader.storedFields().document(doc).getFields().forEach(f -> all.append(f).append('\n'));
      }
      for (LeafReaderContext leaf : reader.leaves()) {
        for (FieldInfo field : leaf.reader().getFieldInfos()) {
          terms(leaf.reader().terms(field.name), all);
        }
      }
      assertThat(all).contains("personaliz");
      thenNothingOf(all.toString(), "stored fields and terms");
      thenAllIsKept(all.toString());
    }
  }

  @Test
  void no_case_post_or_manual_of_the_index_holds_a_secret() throws IOException {
    try (CaseIndex index = new LuceneIndexes().read(generation().index())) {
      String posts = Json.write(index.posts(new CaseId(CASE)));
      thenNothingOf(posts, "posts");
      thenAllIsKept(posts);
      thenNothingOf(Json.write(index.find(new CaseId(CASE)).orElseThrow()), "the case");
      String manual = Json.write(index.manual(new CaseId("manual/restoring")).orElseThrow());
      thenNothingOf(manual, "the manual");
      assertThat(manual).contains("10151.41.12").contains("⟨serial number⟩");
      thenNothingOf(Json.write(index.procedures(new CaseId("manual/restoring"))), "procedures");
      assertThat(index.posts(new CaseId(CASE)))
          .extracting("author")
          .containsExactly("⟨e-mail⟩", "⟨e-mail⟩ 2", "⟨e-mail⟩");
    }
  }

  @Test
  void no_command_prints_a_secret() throws IOException {
    for (List<String> words :
        List.of(
            List.of("show", CASE),
            List.of("show", "--json", CASE),
            List.of("match", "--explain", Planted.asked()),
            List.of("match", "--json", Planted.asked()),
            List.of("match", "--json", "Failure to Personalize"))) {
      String said = run(words.toArray(String[]::new));
      assertThat(said).as(words.getFirst()).containsIgnoringCase("failure to personalize");
      thenNothingOf(said, words.getFirst());
    }
    String shown = run("show", "--json", CASE);
    assertThat(shown).contains("DFU restore with Configurator as\"").contains("4042");
    thenNothingOf(messages.toString(StandardCharsets.UTF_8), "messages");
  }

  @Test
  void no_page_answer_or_log_of_the_server_holds_a_secret() throws Exception {
    Generation generation = generation();
    Lexicon lexicon = generation.lexicon();
    try (CaseIndex index = new LuceneIndexes().read(generation.index());
        WebServer server =
            new WebServer(
                new IndexMatcher(lexicon, index, Optional.empty(), CLOCK),
                index,
                lexicon,
                new WebSettings(10, 2 << 20, 16 * 1024, Duration.ofSeconds(1), "ingest"),
                _ -> Optional.empty(),
                new ExtractionReports(generation.index().resolveSibling("reports")),
                _ -> true,
                CLOCK)) {
      server.start("localhost", 0);
      String asked = URLEncoder.encode(Planted.asked(), StandardCharsets.UTF_8);
      for (String path :
          List.of(
              "/",
              "/index.json",
              "/case/" + CASE,
              "/case/" + CASE + ".json",
              "/fix/dfu-restore",
              "/fix/dfu-restore.json",
              "/manual/manual/restoring",
              "/manual/restoring",
              "/manual/restoring.json",
              "/search?q=" + asked,
              "/search.json?q=" + asked,
              "/search?q=Failure+to+Personalize",
              "/search?q=x&top=none" + asked,
              "/nothing?q=" + asked)) {
        thenNothingOf(get(server, path), path.substring(0, Math.min(40, path.length())));
      }
      assertThat(get(server, "/case/" + CASE)).contains("⟨serial number⟩", "Mac14,6", "MU2G3ZM/A");
      assertThat(get(server, "/manual/restoring")).contains("⟨serial number⟩");
      String page = post(server, "q=" + asked);
      assertThat(page).contains("DFU");
      thenNothingOf(page, "the answer to the form");
    }
    assertThat(log.list).isNotEmpty();
    for (ILoggingEvent event : log.list) {
      thenNothingOf(
          event.getFormattedMessage() + " " + event.getThrowableProxy(), event.getLoggerName());
    }
  }

  private static void thenNothingOf(String text, String where) {
    assertThat(Planted.in(text)).as(where).isEmpty();
  }

  private static void thenAllIsKept(String text) {
    assertThat(text).contains(Planted.KEPT);
  }

  private Generation generation() {
    return new Generations(folder.resolve("index")).current().orElseThrow();
  }

  private String run(String... words) throws IOException {
    ByteArrayOutputStream data = new ByteArrayOutputStream();
    String[] args =
        Stream.concat(
                Stream.of(
                    words[0],
                    "--corpus",
                    folder.resolve("corpus").toString(),
                    "--index",
                    folder.resolve("index").toString()),
                Stream.of(words).skip(1))
            .toArray(String[]::new);
    try (PdfManual manuals = new PdfManual(PdfLimits.standard(), Optional.empty())) {
      Parts parts =
          new Parts(new LuceneIndexes(), _ -> List.of(new DiscourseJson(), manuals), CLOCK);
      int code =
          new CommandLineFace(
                  parts,
                  new PrintStream(data, true, StandardCharsets.UTF_8),
                  new PrintStream(messages, true, StandardCharsets.UTF_8))
              .run(args);
      assertThat(code).as(words[0] + messages).isLessThan(2);
    }
    return data.toString(StandardCharsets.UTF_8);
  }

  private static void terms(Terms terms, StringBuilder into) throws IOException {
    if (terms == null) {
      return;
    }
    TermsEnum each = terms.iterator();
    for (BytesRef term = each.next(); term != null; term = each.next()) {
      into.append(term.utf8ToString()).append('\n');
    }
  }

  private static String get(WebServer server, String path) throws Exception {
    return send(HttpRequest.newBuilder(address(server, path)).build());
  }

  private static String post(WebServer server, String form) throws Exception {
    return send(
        HttpRequest.newBuilder(address(server, "/search"))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(form))
            .build());
  }

  private static URI address(WebServer server, String path) {
    return URI.create("http://localhost:" + server.port() + path);
  }

  private static String send(HttpRequest request) throws Exception {
    try (HttpClient client = HttpClient.newHttpClient()) {
      return client.send(request, BodyHandlers.ofString()).body();
    }
  }

  private static Logger root() {
    return (Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME);
  }
}
