package casebook.web;

import casebook.model.Procedure;
import java.util.List;

/// A page of a manual as it looks, with the steps of a fix boxed. `alt` are those steps.
public record PagePicture(int page, String href, String alt) {
  private static final int LONGEST_ALT = 600;

  /// One picture for each page that has steps.
  static List<PagePicture> of(Procedure procedure, String fix) {
    return procedure.steps().stream()
        .map(Procedure.Instruction::page)
        .distinct()
        .sorted()
        .map(page -> new PagePicture(page, href(procedure, page, fix), alt(procedure, page)))
        .toList();
  }

  /// The steps of a procedure on one page.
  static List<String> passages(Procedure procedure, int page) {
    return procedure.steps().stream()
        .filter(s -> s.page() == page)
        .map(Procedure.Instruction::text)
        .toList();
  }

  private static String href(Procedure procedure, int page, String fix) {
    String manual = Links.toManual(procedure.manual(), page);
    return manual.substring(0, manual.indexOf('?'))
        + "/page-"
        + page
        + ".png?of="
        + Links.encoded(fix);
  }

  private static String alt(Procedure procedure, int page) {
    String steps = String.join(" ", passages(procedure, page));
    return Wording.shortened(
        "Page " + page + " of " + procedure.manualTitle() + ". In the box: " + steps, LONGEST_ALT);
  }
}
