package casebook.source;

import casebook.json.Json;
import casebook.model.CorruptSourceException;
import casebook.source.layout.Page;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// One running `PdfChild`. Reads one file after the other; when one costs too much, the process is
/// killed and this is used up. For one thread at a time.
final class PdfProcess implements AutoCloseable {
  private final PdfLimits limits;
  private final Process process;
  private final BufferedReader answers;
  private int files;
  private boolean isSpent;

  PdfProcess(PdfLimits limits) throws IOException {
    this.limits = limits;
    this.process =
        new ProcessBuilder(command(limits)).redirectError(ProcessBuilder.Redirect.DISCARD).start();
    this.answers =
        new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
  }

  /// The same Java and the same classes as ours. Libraries are told not to log, and where to keep
  /// their list of fonts, which otherwise lands in the home of the user.
  private static List<String> command(PdfLimits limits) {
    return List.of(
        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
        "-Xmx" + limits.memoryMegabytes() + "m",
        "-XX:+UseSerialGC",
        "-XX:TieredStopAtLevel=1",
        "-XX:+ExitOnOutOfMemoryError",
        "-Djava.awt.headless=true",
        "-Dpdfbox.fontcache=" + System.getProperty("java.io.tmpdir"),
        "-Dorg.apache.commons.logging.LogFactory=org.apache.commons.logging.impl.LogFactoryImpl",
        "-Dorg.apache.commons.logging.Log=org.apache.commons.logging.impl.NoOpLog",
        "-cp",
        System.getProperty("java.class.path"),
        PdfChild.class.getName());
  }

  /// Whether another file may be read.
  boolean isFresh() {
    return !isSpent && files < limits.filesPerProcess() && process.isAlive();
  }

  PdfAnswer read(Path file, String password, Optional<PdfPicture> picture) {
    files++;
    var order =
        new PdfOrder(
            file.toAbsolutePath().toString(),
            password,
            limits.pages(),
            limits.characters(),
            limits.pieces(),
            picture);
    try (var watch = new PdfWatch(process, limits)) {
      return answer(order, watch);
    }
  }

  private PdfAnswer answer(PdfOrder order, PdfWatch watch) {
    try {
      var orders = process.getOutputStream();
      orders.write((Json.write(order) + "\n").getBytes(StandardCharsets.UTF_8));
      orders.flush();
      return pages(watch);
    } catch (IOException | CorruptSourceException e) {
      isSpent = true;
      return new PdfAnswer.Refused(ending(watch));
    }
  }

  private PdfAnswer pages(PdfWatch watch) throws IOException {
    List<Page> pages = new ArrayList<>();
    for (String line = answers.readLine(); line != null; line = answers.readLine()) {
      String told = line.substring(line.indexOf(' ') + 1);
      if (line.startsWith("page ")) {
        pages.add(Json.read(told, Page.class, "answer of the PDF process"));
      } else if (line.startsWith("done ")) {
        return new PdfAnswer.Pages(pages, told);
      } else {
        isSpent = !line.startsWith("refused ");
        return new PdfAnswer.Refused(told);
      }
    }
    isSpent = true;
    return new PdfAnswer.Refused(ending(watch));
  }

  /// Why the process ended in the middle of a file.
  private String ending(PdfWatch watch) {
    try {
      process.destroyForcibly();
      int code = process.waitFor();
      return watch
          .verdict()
          .orElse(code == 3 ? outOfMemory() : "reading it ended with exit " + code);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return "reading it was interrupted";
    }
  }

  private String outOfMemory() {
    return "it needs more than " + limits.memoryMegabytes() + " MB of memory";
  }

  @Override
  public void close() {
    process.destroyForcibly();
    try {
      answers.close();
    } catch (IOException e) {
      throw new UncheckedIOException("the PDF process does not let go", e);
    }
  }
}
