package casebook.source;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;

class PdfSourceTest extends SourceContract {
  private static final PdfManual READER = new PdfManual(PdfLimits.standard(), Optional.empty());

  @AfterAll
  static void close() {
    READER.close();
  }

  @Override
  Source source() {
    return READER;
  }

  @Override
  Path sample(Path dir) throws IOException {
    Path sample = dir.resolve("plain.pdf");
    return Files.write(sample, Files.readAllBytes(Path.of("src/test/resources/manuals/plain.pdf")));
  }
}
