package casebook.web;

import casebook.index.CaseIndex;
import casebook.model.Manual;
import casebook.text.Lexicon;
import io.javalin.http.BadRequestResponse;
import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A manual as it was read, and the document it was read from.
final class ManualPages {
  private static final Pattern PICTURE = Pattern.compile("(.+)/page-([1-9][0-9]{0,5})\\.png");

  private final CaseIndex index;
  private final Lexicon lexicon;
  private final Surroundings surroundings;
  private final PageWriter writer;

  ManualPages(CaseIndex index, Lexicon lexicon, Surroundings surroundings, PageWriter writer) {
    this.index = index;
    this.lexicon = lexicon;
    this.surroundings = surroundings;
    this.writer = writer;
  }

  void show(Context ctx) throws IOException {
    NamedPath name = NamedPath.of(ctx);
    Optional<Manual> whole = find(name.whole());
    Optional<Manual> printed = name.without(".pdf").flatMap(this::find);
    if (whole.isPresent()) {
      page(ctx, whole.get());
    } else if (drawn(name.whole()).isPresent()) {
      picture(ctx, drawn(name.whole()).get());
    } else if (printed.isPresent()) {
      original(ctx, printed.get());
    } else {
      json(ctx, name.withoutJson().flatMap(this::find).orElseThrow(NotFoundResponse::new));
    }
  }

  private void page(Context ctx, Manual manual) {
    int cited = Optional.ofNullable(ctx.queryParam("page")).map(p -> number(p, manual)).orElse(0);
    ManualView view =
        ManualView.of(
            manual,
            index.procedures(manual.id()),
            cited,
            surroundings.original(manual.id()).isPresent(),
            fix -> FixLink.to(fix, lexicon));
    writer.page(ctx, "manual", manual.title(), "", view);
  }

  /// A page of a manual that is to be drawn.
  private record Drawn(Manual manual, int page) {}

  private Optional<Drawn> drawn(String name) {
    Matcher asked = PICTURE.matcher(name);
    return asked.matches()
        ? find(asked.group(1))
            .filter(m -> Integer.parseInt(asked.group(2)) <= m.pages())
            .map(m -> new Drawn(m, Integer.parseInt(asked.group(2))))
        : Optional.empty();
  }

  /// The box stands around the steps of the fix that the address names.
  private void picture(Context ctx, Drawn drawn) throws IOException {
    String fix = Optional.ofNullable(ctx.queryParam("of")).orElse("");
    List<String> passages =
        index.procedures(drawn.manual().id()).stream()
            .filter(p -> p.fixes().contains(fix))
            .flatMap(p -> PagePicture.passages(p, drawn.page()).stream())
            .toList();
    Path picture =
        surroundings
            .picture(drawn.manual().id(), drawn.page(), passages)
            .orElseThrow(NotFoundResponse::new);
    ctx.header("Cache-Control", "private, max-age=3600");
    ctx.contentType("image/png").disableCompression();
    FileRange.send(ctx, picture);
  }

  private void json(Context ctx, Manual manual) {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("id", manual.id().value());
    tree.put("title", manual.title());
    tree.put("pages", manual.pages());
    tree.put("lead", manual.lead());
    tree.put("sections", manual.sections());
    tree.put("procedures", index.procedures(manual.id()));
    writer.json(ctx, tree);
  }

  private void original(Context ctx, Manual manual) throws IOException {
    Path file =
        surroundings
            .original(manual.id())
            .filter(Files::isRegularFile)
            .orElseThrow(NotFoundResponse::new);
    String name = manual.id().value().replaceFirst(".*/", "").replaceAll("[^A-Za-z0-9._-]", "-");
    ctx.header("Content-Disposition", "inline; filename=\"" + name + ".pdf\"");
    ctx.header("Cache-Control", "private, no-cache");
    ctx.contentType("application/pdf").disableCompression();
    FileRange.send(ctx, file);
  }

  private Optional<Manual> find(String slug) {
    return NamedPath.caseId("manual/" + slug).flatMap(index::manual);
  }

  private static int number(String page, Manual manual) {
    if (page.matches("[0-9]{1,6}")) {
      int n = Integer.parseInt(page);
      if (n >= 1 && n <= manual.pages()) {
        return n;
      }
    }
    throw new BadRequestResponse("page must be a number, 1 to " + manual.pages());
  }
}
