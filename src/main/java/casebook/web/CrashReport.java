package casebook.web;

import casebook.json.Json;
import casebook.json.Tree;
import casebook.model.CorruptSourceException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.StringJoiner;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A crash report in two pieces of JSON, as `.ips` files hold it: what a person would read out of
/// it, line by line. Any other text stays as it is.
final class CrashReport {
  private static final int FRAMES = 3;

  private CrashReport() {}

  static String told(String text) {
    int end = text.indexOf('\n');
    if (!text.startsWith("{") || end < 0) {
      return text;
    }
    Optional<Tree> body = tree(text.substring(end + 1));
    if (body.isEmpty() || !body.get().isObject()) {
      return text;
    }
    StringJoiner lines = new StringJoiner("\n");
    Tree report = body.get();
    tree(text.substring(0, end))
        .flatMap(head -> head.at("os_version").text())
        .ifPresent(lines::add);
    report.at("modelCode").text().or(() -> report.at("product").text()).ifPresent(lines::add);
    add(lines, "process ", report.at("procName"));
    add(lines, "", report.at("panicString"));
    Tree exception = report.at("exception");
    line(
        lines, "exception ", exception.at("type"), exception.at("signal"), exception.at("subtype"));
    Tree ending = report.at("termination");
    line(lines, "termination ", ending.at("namespace"), ending.at("indicator"));
    report.at("asi").members().values().stream()
        .flatMap(said -> said.list().stream())
        .flatMap(said -> said.text().stream())
        .forEach(lines::add);
    stackTop(report).ifPresent(lines::add);
    return lines.length() == 0 ? text : lines.toString();
  }

  private static Optional<String> stackTop(Tree report) {
    List<Tree> threads = report.at("threads").list();
    int faulting = (int) report.at("faultingThread").number().orElse(0);
    if (faulting < 0 || faulting >= threads.size()) {
      return Optional.empty();
    }
    String symbols =
        threads.get(faulting).at("frames").list().stream()
            .flatMap(f -> f.at("symbol").text().stream())
            .limit(FRAMES)
            .collect(Collectors.joining(" < "));
    return symbols.isEmpty() ? Optional.empty() : Optional.of("stack " + symbols);
  }

  private static void add(StringJoiner lines, String name, Tree value) {
    value.text().filter(v -> !v.isBlank()).ifPresent(v -> lines.add(name + v));
  }

  private static void line(StringJoiner lines, String name, Tree... values) {
    String all = Stream.of(values).flatMap(v -> v.text().stream()).collect(Collectors.joining(" "));
    if (!all.isBlank()) {
      lines.add(name + all);
    }
  }

  private static Optional<Tree> tree(String json) {
    try {
      return Optional.of(Json.tree(json.getBytes(StandardCharsets.UTF_8), "a crash report"));
    } catch (CorruptSourceException e) {
      return Optional.empty();
    }
  }
}
