package casebook.web;

import casebook.match.Originals;
import casebook.model.Attempt;
import casebook.model.Case;
import casebook.model.Environment;
import casebook.model.Hit;
import casebook.model.Outcome;
import casebook.model.Post;
import casebook.model.Symptom;
import casebook.text.Lexicon;
import java.util.ArrayList;
import java.util.List;

/// The page of one case: the report, every attempt with its outcome, how it ended, and the posts
/// all that was read from.
public record CaseView(
    Case past,
    String opened,
    String original,
    String report,
    List<TimelineEntry> attempts,
    List<FixLink> resolution,
    List<Trait> traits,
    List<FixLink> errors,
    List<FixUse> fixes,
    List<CaseRow> similar,
    List<Told> posts) {

  /// A post with what was quoted from it marked.
  public record Told(Post post, String html) {}

  private static final int REPORT_SHOWN = 900;

  /// What is known of the machine, one kind of it.
  public record Trait(String name, List<String> values) {}

  /// A fix tried here and how it went everywhere.
  public record FixUse(FixLink link, EvidenceBar bar) {}

  public CaseView {
    attempts = List.copyOf(attempts);
    resolution = List.copyOf(resolution);
    traits = List.copyOf(traits);
    errors = List.copyOf(errors);
    fixes = List.copyOf(fixes);
    similar = List.copyOf(similar);
    posts = List.copyOf(posts);
  }

  static CaseView of(
      Case past, List<Post> posts, List<FixUse> fixes, List<Hit> similar, Lexicon lexicon) {
    return new CaseView(
        past,
        Wording.day(past.opened()),
        Originals.of(past.url()),
        Wording.shortened(past.problem(), REPORT_SHOWN),
        timeline(past, lexicon),
        past.resolution().stream().map(f -> resolution(f, past, lexicon)).toList(),
        traits(past.environment()),
        errors(past),
        fixes,
        similar.stream().map(CaseRow::of).toList(),
        posts.stream().map(p -> new Told(p, marked(p, past))).toList());
  }

  private static String marked(Post post, Case past) {
    List<String> quotes = new ArrayList<>();
    for (Attempt attempt : past.attempts()) {
      if (attempt.post() == post.number()) {
        quotes.add(attempt.quote());
      }
      Outcome.Report report = TimelineEntry.report(attempt);
      if (report.post() == post.number()) {
        quotes.add(report.quote());
      }
    }
    return MarkedPost.of(post.html().value(), post.number(), quotes);
  }

  private static List<TimelineEntry> timeline(Case past, Lexicon lexicon) {
    List<TimelineEntry> entries = new ArrayList<>();
    past.attempts()
        .forEach(a -> entries.add(TimelineEntry.of(entries.size() + 1, a, past.id(), lexicon)));
    return entries;
  }

  private static FixLink resolution(String fix, Case past, Lexicon lexicon) {
    return past.attempts().stream()
        .filter(a -> a.fix().equals(fix))
        .findFirst()
        .map(a -> FixLink.to(a, lexicon))
        .orElse(FixLink.to(fix, lexicon));
  }

  private static List<FixLink> errors(Case past) {
    return past.symptoms().stream()
        .map(Symptom::words)
        .distinct()
        .map(words -> new FixLink(words, Links.toSearch(words)))
        .toList();
  }

  private static List<Trait> traits(Environment environment) {
    List<Trait> traits = new ArrayList<>();
    traits.add(new Trait("Device", environment.devices()));
    traits.add(new Trait("Chip", environment.chips()));
    traits.add(new Trait("Version", environment.systems()));
    traits.add(new Trait("Build", environment.builds()));
    traits.add(new Trait("Firmware", environment.firmware()));
    traits.add(new Trait("Part number", environment.partNumbers()));
    traits.removeIf(t -> t.values().isEmpty());
    return traits;
  }
}
