package casebook.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// The page that takes a long text or a file, and what was read in it. `fault` says why nothing was
/// read, empty where nothing is wrong; `masked` is the text as it may be shown again.
public record PasteView(
    String fault,
    boolean isRead,
    List<Choice> read,
    String pattern,
    int hidden,
    String hiddenKinds,
    String masked,
    String mostText) {

  /// Something that was read; `reading` is what `without` calls it.
  public record Choice(String label, String reading, boolean isOn) {}

  public PasteView {
    read = List.copyOf(read);
  }

  static PasteView empty(String mostText, String fault) {
    return new PasteView(fault, false, List.of(), "", 0, "", "", mostText);
  }

  /// `2 e-mail addresses` would need plurals that nobody knows: a kind and how often.
  static String kinds(List<String> markers) {
    Map<String, Integer> counts = new LinkedHashMap<>();
    markers.forEach(m -> counts.merge(m.replaceAll("[⟨⟩]", ""), 1, Integer::sum));
    return counts.entrySet().stream()
        .map(e -> e.getValue() == 1 ? e.getKey() : e.getKey() + " × " + e.getValue())
        .collect(Collectors.joining(", "));
  }
}
