package casebook.web;

import casebook.match.Matcher;
import casebook.model.Problem;
import casebook.model.Symptom;
import casebook.text.Lexicon;
import casebook.text.Redaction;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import io.javalin.http.HttpStatus;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/// Takes in a log, an error or a file that is too long for the search field. It comes by POST and
/// is forgotten with the answer: the address of the search it leads to holds the reduced pattern
/// alone.
final class PastePages {
  private static final int MOST_SHOWN = 200_000;
  private static final int LONGEST_LABEL = 80;
  private static final String ERROR = "error:";

  private final Matcher matcher;
  private final Lexicon lexicon;
  private final PastedText pasted;
  private final String mostText;
  private final PageWriter writer;

  PastePages(
      Matcher matcher,
      Lexicon lexicon,
      WebSettings settings,
      Surroundings surroundings,
      PageWriter writer) {
    this.matcher = matcher;
    this.lexicon = lexicon;
    this.pasted = new PastedText(settings.maxTextBytes(), surroundings);
    this.mostText = ErrorPages.size(settings.maxTextBytes());
    this.writer = writer;
  }

  void form(Context ctx) {
    page(ctx, PasteView.empty(mostText, ""));
  }

  /// What was read, for a script that shows it before the search.
  void read(Context ctx) throws IOException {
    SameOrigin.require(ctx);
    try {
      writer.fragment(ctx, "pasteread", view(ctx, pasted.of(ctx)));
    } catch (HttpResponseException e) {
      ctx.status(e.getStatus());
      writer.fragment(ctx, "pasteread", PasteView.empty(mostText, String.valueOf(e.getMessage())));
    }
  }

  void search(Context ctx) throws IOException {
    SameOrigin.require(ctx);
    try {
      String text = pasted.of(ctx);
      if (text.isBlank()) {
        throw new HttpResponseException(422, "There is no text in that yet.");
      }
      PasteView view = view(ctx, text);
      String hidden = view.hidden() > 0 ? "&hidden=" + view.hidden() : "";
      ctx.redirect(Links.toSearch(view.pattern()) + hidden, HttpStatus.SEE_OTHER);
    } catch (HttpResponseException e) {
      ctx.status(e.getStatus());
      page(ctx, PasteView.empty(mostText, String.valueOf(e.getMessage())));
    }
  }

  /// The same as data, for programs: what was read and the address of the search.
  void json(Context ctx) throws IOException {
    SameOrigin.require(ctx);
    PasteView view = view(ctx, pasted.of(ctx));
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("pattern", view.pattern());
    tree.put("search", Links.toSearch(view.pattern()));
    tree.put("read", view.read().stream().map(PasteView.Choice::reading).toList());
    tree.put("hidden", view.hidden());
    writer.json(ctx, tree);
  }

  private void page(Context ctx, PasteView view) {
    writer.page(ctx, "paste", "Paste an error or a log", "", view);
  }

  private PasteView view(Context ctx, String text) {
    Set<String> off = new HashSet<>(ctx.formParams("read"));
    off.removeAll(ctx.formParams("keep"));
    Problem whole = matcher.read(text, Set.of());
    Problem kept = off.isEmpty() ? whole : matcher.read(text, withRepeats(off, whole));
    List<Redaction.Hidden> hidden = lexicon.redaction().in(text);
    // what the page masked in its field before it was sent is hidden too
    List<String> markers =
        Stream.concat(hidden.stream(), Redaction.markers(text).stream())
            .map(Redaction.Hidden::by)
            .toList();
    return new PasteView(
        "",
        !text.isBlank(),
        choices(whole, off),
        ReducedPattern.of(kept),
        markers.size(),
        PasteView.kinds(markers),
        masked(text, hidden),
        mostText);
  }

  /// The text to show again, with its beginning at least.
  private static String masked(String text, List<Redaction.Hidden> hidden) {
    StringBuilder masked = new StringBuilder();
    int from = 0;
    for (Redaction.Hidden one : hidden) {
      if (one.start() >= MOST_SHOWN) {
        break;
      }
      masked.append(text, from, one.start()).append(one.by());
      from = one.end();
    }
    return masked
        .append(text, from, Math.max(from, Math.min(text.length(), MOST_SHOWN)))
        .toString();
  }

  /// Errors by their pattern, the rest as it was read.
  private List<PasteView.Choice> choices(Problem problem, Set<String> off) {
    List<PasteView.Choice> choices = new ArrayList<>();
    for (Symptom symptom : ReducedPattern.telling(problem.symptoms())) {
      choices.add(choice("error: " + ReducedPattern.pattern(symptom), reading(symptom), off));
    }
    for (Chip chip : Chip.read(problem, SearchRequest.of(""), lexicon)) {
      if (!chip.reading().startsWith(ERROR)) {
        choices.add(choice(chip.label(), chip.reading(), off));
      }
    }
    return choices;
  }

  private static PasteView.Choice choice(String label, String reading, Set<String> off) {
    String shown = Wording.shortened(label, LONGEST_LABEL);
    return new PasteView.Choice(shown, reading, !off.contains(reading));
  }

  /// Besides what was switched off, the errors that only repeat it.
  private static Set<String> withRepeats(Set<String> off, Problem whole) {
    Set<String> all = new HashSet<>(off);
    for (Symptom symptom : whole.symptoms()) {
      if (off.contains(reading(symptom))) {
        whole.symptoms().stream()
            .filter(other -> ReducedPattern.isWithin(symptom, other))
            .forEach(other -> all.add(reading(other)));
      }
    }
    return all;
  }

  private static String reading(Symptom symptom) {
    return ERROR + symptom.words();
  }
}
