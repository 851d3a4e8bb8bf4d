package casebook.web;

import casebook.index.CaseIndex;
import casebook.index.IndexFacts;
import casebook.match.Matcher;
import casebook.match.RankingJson;
import casebook.model.Ranking;
import casebook.model.Verdict;
import casebook.text.Lexicon;
import io.javalin.http.ContentTooLargeResponse;
import io.javalin.http.Context;
import io.javalin.http.UriTooLongResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;

/// The search field and the answers to what is put into it.
final class SearchPages {
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("HH:mm").withZone(ZoneId.systemDefault());

  private final Matcher matcher;
  private final CaseIndex index;
  private final Lexicon lexicon;
  private final FreshSuggestions suggestions;
  private final Surroundings surroundings;
  private final Clock clock;
  private final WebSettings settings;
  private final PageWriter writer;
  private final Examples examples;

  SearchPages(
      Matcher matcher,
      CaseIndex index,
      Lexicon lexicon,
      FreshSuggestions suggestions,
      Surroundings surroundings,
      Clock clock,
      WebSettings settings,
      PageWriter writer) {
    this.matcher = matcher;
    this.index = index;
    this.lexicon = lexicon;
    this.suggestions = suggestions;
    this.surroundings = surroundings;
    this.clock = clock;
    this.settings = settings;
    this.writer = writer;
    this.examples = new Examples(index, lexicon);
  }

  void home(Context ctx) {
    home(ctx, false);
  }

  void facts(Context ctx) {
    writer.json(ctx, index.facts());
  }

  void search(Context ctx) {
    show(ctx, inAddress(ctx));
  }

  void searchJson(Context ctx) {
    SearchRequest request = inAddress(ctx);
    writer.json(
        ctx, RankingJson.of(Narrowing.of(matcher.match(request.toMatch(settings.top())), request)));
  }

  void searchForm(Context ctx) {
    SearchRequest request = SearchRequest.inForm(ctx);
    if (bytes(request.text()) > settings.maxTextBytes()) {
      throw new ContentTooLargeResponse();
    }
    show(ctx, request.masked(lexicon.redaction()));
  }

  private void show(Context ctx, SearchRequest request) {
    if (request.isEmpty() || isEmpty(index.facts())) {
      home(ctx, request.isEmpty());
    } else {
      answer(ctx, request);
    }
  }

  private void answer(Context ctx, SearchRequest request) {
    Ranking ranking = matcher.match(request.toMatch(settings.top()));
    Emptied emptied = emptied(ranking, request);
    RankingView view = RankingView.of(ranking, request, lexicon, hidden(ctx), emptied);
    String words = request.isPosted() ? inOneLine(ranking.problem().text()) : request.text();
    String title = request.isPosted() ? view.headline() : Wording.shortened(words, 60);
    writer.page(ctx, "ranking", title, words, view, view.took());
  }

  private Emptied emptied(Ranking ranking, SearchRequest request) {
    if (request.isPosted()) {
      return Emptied.NONE;
    }
    if (ranking.verdict() == Verdict.NO_MATCH) {
      return Emptied.byWord(matcher, request, settings.top(), suggestions.now()::corrected);
    }
    boolean isEmpty = Narrowing.of(ranking, request).hits().isEmpty();
    return isEmpty ? Emptied.byFilter(ranking, request) : Emptied.NONE;
  }

  private void home(Context ctx, boolean isAsked) {
    IndexFacts facts = index.facts();
    boolean isEmpty = isEmpty(facts);
    List<FixLink> some = isEmpty ? List.of() : examples.some();
    HomeView view =
        new HomeView(isEmpty, isAsked, words(facts), some, settings.importCommand(), rebuilding());
    writer.page(ctx, "home", "Search", "", view);
  }

  /// How much the page for pasting has masked, as it tells in the address.
  private static int hidden(Context ctx) {
    return Optional.ofNullable(ctx.queryParam("hidden"))
        .filter(h -> h.matches("[1-9][0-9]{0,4}"))
        .map(Integer::parseInt)
        .orElse(0);
  }

  private SearchRequest inAddress(Context ctx) {
    SearchRequest request = SearchRequest.inAddress(ctx);
    if (bytes(request.text()) > settings.maxAddressBytes()) {
      throw new UriTooLongResponse();
    }
    return request.masked(lexicon.redaction());
  }

  private static boolean isEmpty(IndexFacts facts) {
    return facts.cases() == 0 && facts.manuals() == 0;
  }

  /// How long ago the index changed, in the unit that fits.
  private String age(Instant made) {
    long minutes = Math.max(0, Duration.between(made, clock.instant()).toMinutes());
    if (minutes < 60) {
      return minutes < 2 ? "newest just now" : "newest " + minutes + " min ago";
    }
    return minutes < 48 * 60
        ? "newest " + minutes / 60 + " h ago"
        : "newest " + Wording.day(Optional.of(made));
  }

  /// Empty where no other index is being made.
  private String rebuilding() {
    return surroundings.isBeingRebuilt()
        ? "The index is being rebuilt. Searches still use the one of "
            + surroundings.made().map(TIME::format).orElse("before")
            + "."
        : "";
  }

  private String words(IndexFacts facts) {
    return Wording.joined(
        Wording.count(facts.cases(), "case", "cases"),
        Wording.count(facts.posts(), "post", "posts"),
        Wording.count(facts.manuals(), "manual", "manuals"),
        surroundings.made().map(this::age).orElse(""));
  }

  /// A long paste does not fit the field; its first line tells what it was.
  private static String inOneLine(String text) {
    return Wording.shortened(text.lines().findFirst().orElse(""), 200);
  }

  private static int bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8).length;
  }
}
