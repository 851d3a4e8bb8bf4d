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

  /// The files that are read together with this one.
  List<Path> partsOf(Path file) {
    return sources.stream().flatMap(s -> s.partsOf(file).stream()).distinct().toList();
  }

  /// Gives one entry or more: a file that no source reads gives one that is skipped. A part of
  /// another file gives none, because that one gives it.
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
    if (sources.stream().anyMatch(s -> s.wholeOf(file, head).isPresent())) {
      return;
    }
    Optional<Source> source = sources.stream().filter(s -> s.recognises(file, head)).findFirst();
    if (source.isPresent()) {
      source.get().read(file, site, into);
    } else {
      into.accept(skipped(file, "looks like " + Looks.of(head) + "; read are " + Looks.READ));
    }
  }

  private static Entry skipped(Path file, String reason) {
    return new Entry(new Reading.Skipped(file.toString(), reason), "");
  }
}
