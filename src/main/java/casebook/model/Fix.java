package casebook.model;

import java.util.List;

/// Something that can be tried. `loses` names what is lost where `erasesData`; `appliesTo` are
/// chips or chip families, empty for any; `tryFirst` are milder fixes that come before it.
public record Fix(
    String id,
    String title,
    String means,
    boolean erasesData,
    String loses,
    List<String> needs,
    List<String> appliesTo,
    List<String> tryFirst) {

  /// How the ids of uncatalogued fixes begin.
  public static final String UNCATALOGUED = "other/";

  public Fix {
    Require.text(id, "fix id");
    Require.text(title, "title of fix " + id);
    needs = List.copyOf(needs);
    appliesTo = List.copyOf(appliesTo);
    tryFirst = List.copyOf(tryFirst);
  }

  /// A fix that stands in no catalogue, told by its own words.
  public static Fix uncatalogued(String id, String words) {
    return new Fix(id, words, "", false, "", List.of(), List.of(), List.of());
  }
}
