package casebook.web;

import casebook.model.Environment;
import casebook.model.Fix;
import casebook.model.Problem;
import casebook.model.Symptom;
import casebook.text.Lexicon;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// Something that was read into the words of a person, shown so that it can be taken out again (or
/// put back). `reading` is what `without` calls it; `href` is the same search with the change made.
public record Chip(String label, String reading, String href) {

  /// What was recognised, errors first.
  static List<Chip> read(Problem problem, SearchRequest request, Lexicon lexicon) {
    Environment environment = problem.environment();
    List<Chip> chips = new ArrayList<>();
    problem.symptoms().stream()
        .map(Symptom::words)
        .distinct()
        .forEach(
            e -> chips.add(removable("error: " + Wording.shortened(e, 60), "error:" + e, request)));
    Stream.of(
            of("device", "", environment.devices(), request),
            of("chip", "chip ", environment.chips(), request),
            of("os", "version ", environment.systems(), request),
            of("build", "build ", environment.builds(), request))
        .forEach(chips::addAll);
    for (String fix : problem.tried()) {
      String title = lexicon.fix(fix).map(Fix::title).orElse(fix);
      chips.add(removable("tried: " + title, "tried:" + fix, request));
    }
    return chips;
  }

  /// What a person took out, to be put back.
  static List<Chip> leftOut(SearchRequest request) {
    return request.without().stream()
        .map(w -> new Chip(w.replaceFirst(":", ": "), w, request.puttingBack(w).address()))
        .toList();
  }

  private static List<Chip> of(
      String kind, String before, List<String> values, SearchRequest request) {
    return values.stream().map(v -> removable(before + v, kind + ":" + v, request)).toList();
  }

  private static Chip removable(String label, String reading, SearchRequest request) {
    return new Chip(label, reading, request.leavingOut(reading).address());
  }
}
