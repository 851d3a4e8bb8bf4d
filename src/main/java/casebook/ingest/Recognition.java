package casebook.ingest;

import casebook.model.Reading;
import casebook.source.Masking;
import casebook.source.Source;
import casebook.source.Source.Entry;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// Finds the source that reads a file, by the file's content and not by its name. What it gives is
/// masked: from here on nothing personal or secret is to be met, also not in the reason why
/// something was skipped.
final class Recognition {

  private static final int HEAD = 4096;

  private final List<Source> sources;
  private final Masking masking;

  Recognition(List<Source> sources, Masking masking) {
    this.sources = sources;
    this.masking = masking;
  }

  /// Gives one entry or more: a file that no source reads gives one that is skipped.
  void read(Path file, String site, Consumer<Entry> into) {
    readAsIs(file, site, e -> into.accept(new Entry(masking.of(e.reading()), e.hash())));
  }

  private void readAsIs(Path file, String site, Consumer<Entry> into) {
    byte[] head;
    try (InputStream in = Files.newInputStream(file)) {
      head = in.readNBytes(HEAD);
    } catch (IOException e) {
      into.accept(skipped(file, "cannot be read: " + e.getMessage()));
      return;
    }
    if (head.length == 0) {
      into.accept(skipped(file, "is empty"));
      return;
    }
    Optional<Source> source = sources.stream().filter(s -> s.recognises(file, head)).findFirst();
    if (source.isEmpty()) {
      into.accept(
          skipped(
              file,
              "looks like "
                  + looks(head)
                  + "; read are Discourse topics (JSON, zip), BEIR corpora (JSON lines) and PDF"
                  + " manuals"));
      return;
    }
    source.get().read(file, site, into);
  }

  private static Entry skipped(Path file, String reason) {
    return new Entry(new Reading.Skipped(file.toString(), reason), "");
  }

  private static String looks(byte[] head) {
    String text = new String(head, java.nio.charset.StandardCharsets.UTF_8).stripLeading();
    boolean isBinary = text.chars().limit(512).filter(c -> c < 9 || c == 0xFFFD).count() > 8;
    if (isBinary) {
      return "binary data";
    }
    if (text.startsWith("{") || text.startsWith("[")) {
      return "JSON of another shape";
    }
    return text.startsWith("<") ? "HTML or XML" : "plain text";
  }
}
