package casebook.web;

import casebook.model.Suggestion;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// What is offered below the search field: options in groups, counted through for the keyboard.
public record SuggestView(List<Group> groups) {

  public SuggestView {
    groups = List.copyOf(groups);
  }

  public record Group(String name, List<Option> options) {
    public Group {
      options = List.copyOf(options);
    }
  }

  /// `number` from 0. `href` is where the option leads, empty where it only completes the words;
  /// `words` are what stands in the field afterwards.
  public record Option(
      int number, List<Piece> pieces, String aside, String spoken, String href, String words) {
    public Option {
      pieces = List.copyOf(pieces);
    }
  }

  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");

  static SuggestView of(String typed, List<Suggestion> suggestions) {
    Set<String> beginnings = words(typed);
    Map<String, List<Option>> groups = new LinkedHashMap<>();
    int number = 0;
    for (Suggestion each : suggestions) {
      groups
          .computeIfAbsent(name(each.kind()), _ -> new ArrayList<>())
          .add(option(number++, each, typed, beginnings));
    }
    return new SuggestView(
        groups.entrySet().stream().map(g -> new Group(g.getKey(), g.getValue())).toList());
  }

  /// Where a suggestion leads; empty for a device, which only completes the words.
  static String href(Suggestion suggestion) {
    return switch (suggestion.kind()) {
      case ERROR, SYMPTOM -> Links.toSearch(suggestion.text());
      case FIX -> Links.toFix(suggestion.fix());
      case DEVICE -> "";
    };
  }

  private static Option option(int number, Suggestion each, String typed, Set<String> beginnings) {
    boolean isCounted = each.kind() == Suggestion.Kind.FIX && each.counts().reported() > 0;
    String cases = Wording.count(each.cases(), "case", "cases");
    return new Option(
        number,
        Piece.begun(each.text(), beginnings),
        isCounted ? each.counts().worked() + " / " + each.counts().reported() : cases,
        isCounted ? each.counts().worked() + " of " + each.counts().reported() + " worked" : cases,
        href(each),
        each.kind() == Suggestion.Kind.DEVICE ? completed(typed, each.text()) : each.text());
  }

  private static String name(Suggestion.Kind kind) {
    return switch (kind) {
      case ERROR -> "Errors";
      case SYMPTOM -> "Cases";
      case FIX -> "Fixes";
      case DEVICE -> "Devices";
    };
  }

  /// What was typed, with its last words replaced by the device that they begin.
  private static String completed(String typed, String device) {
    List<String> before = new ArrayList<>(List.of(typed.strip().split("\\s+")));
    Set<String> ofDevice = words(device);
    while (!before.isEmpty() && isBegun(before.getLast(), ofDevice)) {
      before.removeLast();
    }
    before.add(device);
    return String.join(" ", before) + " ";
  }

  private static boolean isBegun(String word, Set<String> whole) {
    Set<String> parts = words(word);
    return parts.stream().allMatch(p -> whole.stream().anyMatch(w -> w.startsWith(p)));
  }

  private static Set<String> words(String text) {
    return WORD.matcher(text.toLowerCase(Locale.ROOT))
        .results()
        .map(r -> r.group())
        .collect(Collectors.toSet());
  }
}
