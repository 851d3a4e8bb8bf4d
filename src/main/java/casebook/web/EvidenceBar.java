package casebook.web;

import casebook.model.Tally;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Outcomes as one bar, each with a look of its own besides its colour, and as a fraction of what
/// was reported. A bar of nothing has no segments.
public record EvidenceBar(Tally counts) {

  /// `x` and `width` in per cent of the bar, as SVG wants them.
  public record Segment(String kind, String x, String width) {}

  /// `3 / 4`: how often it worked, of how often somebody reported.
  public String fraction() {
    return counts.worked() + " / " + counts.reported();
  }

  public boolean isReported() {
    return counts.reported() > 0;
  }

  public boolean isEmpty() {
    return counts.all() == 0;
  }

  /// The bar in words, for who cannot see it.
  public String label() {
    return "Outcome in "
        + Wording.count(counts.all(), "attempt", "attempts")
        + ": "
        + String.join(", ", phrases());
  }

  public List<Segment> segments() {
    List<Segment> segments = new ArrayList<>();
    int before = 0;
    before = add(segments, "worked", counts.worked(), before);
    before = add(segments, "partial", counts.partial(), before);
    before = add(segments, "failed", counts.failed(), before);
    add(segments, "unreported", counts.unreported(), before);
    return segments;
  }

  private List<String> phrases() {
    List<String> phrases = new ArrayList<>();
    phrase(phrases, counts.worked(), " worked");
    phrase(phrases, counts.partial(), " helped in part");
    phrase(phrases, counts.failed(), " failed");
    phrase(phrases, counts.unreported(), " not reported");
    return phrases;
  }

  private static void phrase(List<String> phrases, int n, String words) {
    if (n > 0) {
      phrases.add(n + words);
    }
  }

  private int add(List<Segment> segments, String kind, int n, int before) {
    if (n > 0) {
      segments.add(new Segment(kind, share(before), share(n)));
    }
    return before + n;
  }

  private String share(int n) {
    return String.format(Locale.ROOT, "%.2f%%", 100.0 * n / counts.all());
  }
}
