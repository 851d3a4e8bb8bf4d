package casebook.source;

import casebook.json.Tree;
import casebook.model.Manual;
import casebook.model.PagedText;
import casebook.model.Section;
import casebook.model.Step;
import casebook.model.Table;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// How much of what a careful reader sees in a manual was read, kind by kind. Two things are the
/// same when text (white space and quotes folded), page and place agree.
final class ManualScore {
  private final Map<String, Count> counts = new LinkedHashMap<>();

  record Count(int right, int expected, int read) {

    double recall() {
      return expected == 0 ? 1 : (double) right / expected;
    }

    double precision() {
      return read == 0 ? 1 : (double) right / read;
    }
  }

  static ManualScore of(Tree gold, Manual manual) {
    var score = new ManualScore();
    score.count("title", List.of(fold(gold.at("title").required())), List.of(fold(manual.title())));
    score.count("lead", List.of(text(gold.at("lead"))), List.of(text(manual.lead())));
    score.count(
        "headings",
        sections(gold).map(ManualScore::heading).toList(),
        manual.sections().stream().map(ManualScore::heading).toList());
    score.lists(gold, manual);
    score.steps(gold, manual);
    score.tables(gold, manual);
    return score;
  }

  private void lists(Tree gold, Manual manual) {
    count(
        "paragraphs",
        each(gold, "paragraphTexts"),
        manual.sections().stream().flatMap(s -> each(s, s.paragraphs())).toList());
    List<String> bullets = new ArrayList<>(each(gold, "bullets"));
    bullets.addAll(each(gold, "requirements"));
    count(
        "bullets", bullets, manual.sections().stream().flatMap(s -> each(s, s.bullets())).toList());
    count(
        "notes",
        each(gold, "notes"),
        manual.sections().stream().flatMap(s -> each(s, s.notes())).toList());
    count(
        "warnings",
        each(gold, "warnings"),
        manual.sections().stream().flatMap(s -> each(s, s.warnings())).toList());
  }

  private void steps(Tree gold, Manual manual) {
    List<String> steps = new ArrayList<>();
    List<String> inside = new ArrayList<>();
    for (Tree section : sections(gold).toList()) {
      for (Tree step : section.at("steps").list()) {
        String at = fold(section.at("heading").required()) + " " + step.at("number").required();
        steps.add(at + " " + text(step) + "-" + step.at("pageEnd").required());
        for (String kind : List.of("substeps", "notes", "warnings")) {
          step.at(kind).list().forEach(t -> inside.add(at + " " + kind + " " + text(t)));
        }
      }
    }
    count("steps", steps, manual.sections().stream().flatMap(ManualScore::steps).toList());
    count("in steps", inside, manual.sections().stream().flatMap(ManualScore::inside).toList());
  }

  private static Stream<String> steps(Section section) {
    return section.steps().stream()
        .map(s -> at(section, s) + " " + fold(s.text()) + " " + s.page() + "-" + s.pageEnd());
  }

  private static Stream<String> inside(Section section) {
    return section.steps().stream()
        .flatMap(s ->
            Stream.of(
                    s.substeps().stream().map(t -> "substeps " + text(t)),
                    s.notes().stream().map(t -> "notes " + text(t)),
                    s.warnings().stream().map(t -> "warnings " + text(t)))
                .flatMap(all -> all)
                .map(t -> at(section, s) + " " + t));
  }

  private static String at(Section section, Step step) {
    return fold(section.heading()) + " " + step.number();
  }

  private void tables(Tree gold, Manual manual) {
    List<String> cells = new ArrayList<>();
    for (Tree table : gold.at("tables").list()) {
      String at = fold(table.at("section").required()) + " " + table.at("page").required() + " ";
      cells.add(at + fold(table.at("caption").text().orElse("")));
      cells.add(at + row(table.at("header")));
      table.at("rows").list().forEach(r -> cells.add(at + row(r)));
    }
    count(
        "table rows",
        cells,
        manual.sections().stream()
            .flatMap(s -> s.tables().stream().flatMap(t -> rows(s, t)))
            .toList());
  }

  private static String row(Tree row) {
    return fold(String.join(" | ", row.list().stream().map(c -> c.text().orElse("")).toList()));
  }

  private static Stream<String> rows(Section section, Table table) {
    String at = fold(section.heading()) + " " + table.page() + " ";
    return Stream.concat(
            Stream.of(table.caption(), String.join(" | ", table.header())),
            table.rows().stream().map(r -> String.join(" | ", r)))
        .map(r -> at + fold(r));
  }

  private static Stream<Tree> sections(Tree gold) {
    return gold.at("sections").list().stream();
  }

  private static List<String> each(Tree gold, String kind) {
    return sections(gold)
        .flatMap(s ->
            s.at(kind).list().stream().map(t -> fold(s.at("heading").required()) + ": " + text(t)))
        .toList();
  }

  private static Stream<String> each(Section section, List<PagedText> texts) {
    return texts.stream().map(t -> fold(section.heading()) + ": " + text(t));
  }

  private static String heading(Tree section) {
    return String.join(
        " / ",
        fold(section.at("heading").required()),
        section.at("level").required(),
        fold(section.at("parent").text().orElse("")),
        section.at("page").required() + "-" + section.at("pageEnd").required());
  }

  private static String heading(Section section) {
    return String.join(
        " / ",
        fold(section.heading()),
        String.valueOf(section.level()),
        fold(section.parent()),
        section.page() + "-" + section.pageEnd());
  }

  private static String text(Tree text) {
    return fold(text.at("text").required()) + " " + text.at("page").required();
  }

  private static String text(PagedText text) {
    return fold(text.text()) + " " + text.page();
  }

  private static String fold(String text) {
    return text.replaceAll("[‘’]", "'").replaceAll("[“”]", "\"").replaceAll("\\s+", " ").strip();
  }

  private void count(String kind, List<String> expected, List<String> read) {
    List<String> left = new ArrayList<>(read);
    List<String> missed = new ArrayList<>();
    for (String one : expected) {
      if (!left.remove(one)) {
        missed.add(one);
      }
    }
    counts.put(kind, new Count(expected.size() - missed.size(), expected.size(), read.size()));
    missed.forEach(m -> System.out.println("  missed " + kind + ": " + m));
    left.forEach(m -> System.out.println("  beside " + kind + ": " + m));
  }

  Map<String, Count> counts() {
    return counts;
  }

  Count of(String kind) {
    return counts.getOrDefault(kind, new Count(0, 0, 0));
  }

  @Override
  public String toString() {
    var table = new StringBuilder();
    counts.forEach((kind, c) ->
        table.append(
            String.format(
                "  %-10s recall %3d/%-3d precision %3d/%-3d%n",
                kind, c.right(), c.expected(), c.right(), c.read())));
    return table.toString();
  }
}
