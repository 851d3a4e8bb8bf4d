package casebook.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import casebook.TopicFile;
import casebook.embed.Encoder;
import casebook.embed.Model;
import casebook.embed.TextEncoder;
import casebook.index.CaseIndex;
import casebook.index.Indexes;
import casebook.index.lucene.LuceneIndexes;
import casebook.model.CaseId;
import casebook.model.Meaning;
import casebook.source.DiscourseJson;
import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MeaningsTest {

  private final Indexes indexes = new LuceneIndexes();

  @TempDir Path folder;

  @BeforeEach
  void aTopic() throws IOException {
    TopicFile.restored(1).writeTo(folder.resolve("corpus/threads/1.json"));
  }

  private void ingest(Optional<TextEncoder> encoder, boolean isRebuild) throws IOException {
    new Ingest(indexes, List.of(new DiscourseJson()), encoder, InstantSource.system())
        .run(
            new IngestRequest(
                folder.resolve("corpus"),
                folder.resolve("index"),
                "local",
                List.of(),
                isRebuild,
                false,
                false,
                false),
            Progress.NONE);
  }

  private Optional<Meaning> kept() throws IOException {
    var generation = new Generations(folder.resolve("index")).current().orElseThrow();
    try (CaseIndex index = indexes.read(generation.index())) {
      return index.meaning(new CaseId("discourse/local/1"));
    }
  }

  private static Optional<TextEncoder> miniLm() {
    return Optional.of(new TextEncoder(new Encoder(Model.MINILM)));
  }

  /// One that was closed fails at the first text it is to compute.
  private static Optional<TextEncoder> computingNothing() {
    TextEncoder encoder = new TextEncoder(new Encoder(Model.MINILM));
    encoder.close();
    return Optional.of(encoder);
  }

  @Test
  void a_rebuild_computes_no_vector_again_whose_text_is_the_same() throws IOException {
    ingest(miniLm(), false);
    Meaning before = kept().orElseThrow();
    ingest(computingNothing(), true);
    assertThat(kept().orElseThrow().vector()).isEqualTo(before.vector());
  }

  @Test
  void without_an_encoder_cases_have_no_vectors() throws IOException {
    ingest(Optional.empty(), false);
    assertThat(kept()).isEmpty();
  }

  @Test
  void another_encoder_is_used_from_the_next_rebuild_on() throws IOException {
    ingest(Optional.empty(), false);
    TopicFile.of(1, "Another title")
        .says("carl", "<p>Black screen.</p>")
        .writeTo(folder.resolve("corpus/threads/1.json"));
    ingest(miniLm(), false);
    assertThat(kept()).isEmpty();
    ingest(miniLm(), true);
    assertThat(kept().orElseThrow().source()).startsWith(Model.MINILM.text());
  }
}
