package casebook.source;

import casebook.json.Json;
import casebook.source.layout.Page;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.jspecify.annotations.Nullable;

/// The program of the process that opens PDFs, so that a hostile one harms nobody else. It reads a
/// `PdfOrder` a line from standard input and answers with one line a page, `page JSON`, and a last
/// one: `done TITLE`, `refused REASON` (and it is ready for the next file), or `failed REASON` (and
/// it ends). It looks at what stands on the pages and nothing else: no forms, scripts or
/// attachments.
final class PdfChild {
  private final PrintStream answers;

  private PdfChild(PrintStream answers) {
    this.answers = answers;
  }

  /// What libraries print goes to standard error, which nobody reads.
  static void main(String[] args) throws IOException {
    var answers = new PrintStream(System.out, false, StandardCharsets.UTF_8);
    System.setOut(System.err);
    var orders = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    new PdfChild(answers).serve(orders);
  }

  private void serve(BufferedReader orders) throws IOException {
    boolean goOn = true;
    for (String line = orders.readLine(); goOn && line != null; line = orders.readLine()) {
      goOn = answer(Json.read(line, PdfOrder.class, "order"));
      answers.flush();
    }
  }

  private boolean answer(PdfOrder order) {
    try {
      answers.println("done " + obey(order));
      return true;
    } catch (InvalidPasswordException e) {
      answers.println(
          "refused it needs a password"
              + (order.password().isEmpty() ? "" : " other than the one in the settings"));
      return true;
    } catch (PdfRefused e) {
      answers.println("refused " + oneLine(e));
      return true;
    } catch (IOException | RuntimeException | StackOverflowError e) {
      answers.println("failed " + oneLine(e));
      return false;
    }
  }

  private String obey(PdfOrder order) throws IOException {
    if (order.picture().isEmpty()) {
      return readPages(order);
    }
    try (PDDocument document = open(order)) {
      new PdfDrawing(document, order.picture().get()).write();
      return "";
    }
  }

  /// Gives the title that the file itself tells, or nothing.
  private String readPages(PdfOrder order) throws IOException {
    try (PDDocument document = open(order)) {
      var budget = new PdfBudget(order);
      budget.spendPage(document.getNumberOfPages());
      int number = 0;
      for (PDPage page : document.getPages()) {
        budget.spendPage(++number);
        Page read = new PdfPageReader(page, number, budget).read();
        answers.println("page " + Json.write(read));
      }
      @Nullable String title = document.getDocumentInformation().getTitle();
      return title == null ? "" : oneLine(title);
    }
  }

  private static PDDocument open(PdfOrder order) throws IOException {
    File file = new File(order.file());
    try {
      return Loader.loadPDF(file);
    } catch (InvalidPasswordException e) {
      if (order.password().isEmpty()) {
        throw e;
      }
      return Loader.loadPDF(file, order.password());
    }
  }

  private static String oneLine(Throwable e) {
    String said = e.getMessage();
    String name = e.getClass().getSimpleName();
    String all =
        e instanceof PdfRefused ? String.valueOf(said) : said == null ? name : name + ": " + said;
    return oneLine(all);
  }

  private static String oneLine(String text) {
    String folded =
        text.codePoints()
            .limit(300)
            .map(c -> Character.isISOControl(c) ? ' ' : c)
            .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
            .toString();
    return folded.strip();
  }
}
