package casebook.web;

import casebook.model.Evidence;
import casebook.model.Tally;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/// How often a fix worked and failed, month by month, or year by year where that would be too many.
/// What worked stands above the line, what failed below it.
public record TimePlot(
    String finding, List<Bar> bars, int height, int middle, int width, int thick) {
  private static final int MOST_MONTHS = 36;
  private static final int UNIT = 16;
  private static final int WIDEST_STEP = 56;
  private static final int NARROWEST_STEP = 18;
  private static final int WIDTH = 640;
  private static final int LABEL = 18;
  private static final DateTimeFormatter MONTH =
      DateTimeFormatter.ofPattern("MMMM yyyy", Locale.ENGLISH);

  /// One month or year. Lengths in pixels; `mark` stands below the plot where there is room.
  public record Bar(
      String name, String mark, Tally counts, int x, int workedTop, int worked, int failed) {}

  public TimePlot {
    bars = List.copyOf(bars);
  }

  public boolean isEmpty() {
    return bars.isEmpty();
  }

  static TimePlot of(List<Evidence> evidence) {
    TreeMap<YearMonth, Tally> months = new TreeMap<>();
    for (Evidence each : evidence) {
      each.at()
          .map(at -> YearMonth.from(at.atZone(ZoneOffset.UTC)))
          .ifPresent(m ->
              months.merge(
                  m,
                  Tally.NONE.plus(each.attempt().outcome()),
                  (a, _) -> a.plus(each.attempt().outcome())));
    }
    months.values().removeIf(t -> t.reported() == 0);
    if (months.isEmpty()) {
      return new TimePlot("", List.of(), 0, 0, 0, 0);
    }
    return drawn(finding(months), periods(months));
  }

  private static TimePlot drawn(String finding, Map<String, Tally> periods) {
    int up = periods.values().stream().mapToInt(Tally::worked).max().orElse(0);
    int down = periods.values().stream().mapToInt(Tally::failed).max().orElse(0);
    int step = Math.max(NARROWEST_STEP, Math.min(WIDEST_STEP, WIDTH / Math.max(1, periods.size())));
    int middle = Math.max(1, up) * UNIT + 4;
    List<Bar> bars = new ArrayList<>();
    for (Map.Entry<String, Tally> period : periods.entrySet()) {
      Tally counts = period.getValue();
      int worked = counts.worked() * UNIT;
      bars.add(
          new Bar(
              period.getKey(),
              mark(period.getKey(), bars.size(), step),
              counts,
              bars.size() * step + 4,
              middle - worked,
              worked,
              counts.failed() * UNIT));
    }
    int height = middle + Math.max(1, down) * UNIT + LABEL + 4;
    return new TimePlot(finding, bars, height, middle, bars.size() * step + 8, step - 8);
  }

  /// Years stand below every second bar; of months only the first of a year.
  private static String mark(String name, int number, int step) {
    if (name.length() == 4) {
      return number % 2 == 0 || step > NARROWEST_STEP * 2 ? name : "";
    }
    return name.startsWith("January") || number == 0 ? name.substring(name.length() - 4) : "";
  }

  private static Map<String, Tally> periods(TreeMap<YearMonth, Tally> months) {
    YearMonth first = months.firstKey();
    YearMonth last = months.lastKey();
    boolean isByMonth = first.plusMonths(MOST_MONTHS).isAfter(last);
    Map<String, Tally> periods = new LinkedHashMap<>();
    for (YearMonth m = first; !m.isAfter(last); m = m.plusMonths(1)) {
      Tally counts = months.getOrDefault(m, Tally.NONE);
      String name = isByMonth ? MONTH.format(m) : String.valueOf(m.getYear());
      periods.merge(name, counts, TimePlot::sum);
    }
    return periods;
  }

  private static Tally sum(Tally a, Tally b) {
    return new Tally(
        a.worked() + b.worked(),
        a.failed() + b.failed(),
        a.partial() + b.partial(),
        a.unreported() + b.unreported());
  }

  private static String finding(TreeMap<YearMonth, Tally> months) {
    Tally all = months.values().stream().reduce(Tally.NONE, TimePlot::sum);
    String last =
        months.descendingMap().entrySet().stream()
            .filter(m -> m.getValue().worked() > 0)
            .findFirst()
            .map(m -> "; it last worked in " + MONTH.format(m.getKey()))
            .orElse("; it never worked");
    String since = MONTH.format(months.firstKey());
    return "Worked "
        + times(all.worked())
        + " and failed "
        + times(all.failed())
        + " since "
        + since
        + last;
  }

  private static String times(int n) {
    return n == 0 ? "never" : n == 1 ? "once" : n + " times";
  }
}
