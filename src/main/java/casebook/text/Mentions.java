package casebook.text;

import java.util.List;
import java.util.stream.IntStream;

/// Which of many overlapping mentions of fixes count.
public final class Mentions {

  /// How labels of short forms begin, which count only once their fix was named; the fix id
  /// follows.
  static final String SHORT = "short:";

  /// How labels of phrases begin that only look like a fix; the fix id follows.
  static final String UNLESS = "unless:";

  private Mentions() {}

  /// The mentions of fixes that hold: none that overlaps an `unless` phrase of its fix, and of two
  /// fixes that overlap the longer one. Mentions of the same fix that overlap become the longest.
  public static List<Mention> fixes(List<Mention> all) {
    List<Mention> fixes =
        all.stream()
            .filter(m -> m.label().startsWith(Phenomenon.FIX))
            .filter(m -> all.stream().noneMatch(u -> isExcluded(m, u)))
            .toList();
    return IntStream.range(0, fixes.size())
        .filter(i -> IntStream.range(0, fixes.size()).noneMatch(o -> beats(fixes, o, i)))
        .mapToObj(fixes::get)
        .toList();
  }

  /// The short forms among mentions that overlap no `unless` phrase of their fix, as mentions of
  /// it.
  public static List<Mention> shortForms(List<Mention> all) {
    return all.stream()
        .filter(m -> m.label().startsWith(SHORT))
        .map(m ->
            new Mention(
                Phenomenon.FIX + m.label().substring(SHORT.length()),
                m.phrase(),
                m.start(),
                m.end()))
        .filter(m -> all.stream().noneMatch(u -> isExcluded(m, u)))
        .toList();
  }

  /// The fix id of a mention of a fix.
  public static String fixOf(Mention mention) {
    return mention.label().substring(Phenomenon.FIX.length());
  }

  private static boolean isExcluded(Mention fix, Mention unless) {
    return unless.label().startsWith(UNLESS)
        && unless.label().substring(UNLESS.length()).equals(fixOf(fix))
        && unless.overlaps(fix);
  }

  private static boolean beats(List<Mention> fixes, int other, int mention) {
    Mention a = fixes.get(other);
    Mention b = fixes.get(mention);
    if (other == mention || !a.overlaps(b)) {
      return false;
    }
    if (a.length() != b.length()) {
      return a.length() > b.length();
    }
    return a.label().equals(b.label()) && other < mention;
  }
}
