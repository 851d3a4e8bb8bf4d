package casebook.web;

import casebook.model.Suggestion;
import io.javalin.http.Context;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What a search can go on with, for whoever has typed two characters of it.
final class SuggestPages {
  private static final int MOST_OF_A_KIND = 4;
  private static final int FEWEST_CHARACTERS = 2;
  private static final int LONGEST = 200;

  private final FreshSuggestions suggestions;
  private final PageWriter writer;

  SuggestPages(FreshSuggestions suggestions, PageWriter writer) {
    this.suggestions = suggestions;
    this.writer = writer;
  }

  void options(Context ctx) {
    writer.fragment(ctx, "suggest", SuggestView.of(typed(ctx), begun(ctx)));
  }

  void json(Context ctx) {
    writer.json(ctx, Map.of("suggestions", begun(ctx).stream().map(SuggestPages::tree).toList()));
  }

  private List<Suggestion> begun(Context ctx) {
    String typed = typed(ctx);
    return typed.length() < FEWEST_CHARACTERS
        ? List.of()
        : suggestions.now().begun(typed, MOST_OF_A_KIND);
  }

  private static String typed(Context ctx) {
    String typed = Optional.ofNullable(ctx.queryParam("q")).orElse("").strip();
    return typed.length() <= LONGEST ? typed : "";
  }

  private static Map<String, Object> tree(Suggestion suggestion) {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("kind", suggestion.kind().word());
    tree.put("text", suggestion.text());
    tree.put("href", SuggestView.href(suggestion));
    tree.put("cases", suggestion.cases());
    if (suggestion.kind() == Suggestion.Kind.FIX) {
      tree.put("fix", suggestion.fix());
      tree.put("worked", suggestion.counts().worked());
      tree.put("failed", suggestion.counts().failed());
      tree.put("partial", suggestion.counts().partial());
      tree.put("unreported", suggestion.counts().unreported());
    }
    return tree;
  }
}
