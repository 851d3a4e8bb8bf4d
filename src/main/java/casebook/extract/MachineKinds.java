package casebook.extract;

import casebook.text.Lexicon;
import casebook.text.Machines;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// For which kinds of machine are the steps under a heading? A kind joins a chip family and a form,
/// such as `apple-silicon-laptop`; a heading that names neither is for every machine.
final class MachineKinds {

  private static final List<String> FORMS = List.of("laptop", "desktop");

  private final Lexicon lexicon;

  MachineKinds(Lexicon lexicon) {
    this.lexicon = lexicon;
  }

  /// Empty means any.
  List<String> of(String heading) {
    String text = heading.toLowerCase(Locale.ROOT);
    Set<String> chips = new LinkedHashSet<>();
    lexicon
        .machines()
        .chips(heading)
        .forEach(c -> chips.add(lexicon.machines().familyOf(c.name())));
    for (Machines.Seen seen : lexicon.machines().find(heading)) {
      lexicon
          .machines()
          .chipsOf(seen.device())
          .forEach(c -> chips.add(lexicon.machines().familyOf(c)));
    }
    if (chips.size() > 1) {
      chips.remove("Intel");
    }
    Set<String> forms = new LinkedHashSet<>();
    FORMS.stream().filter(text::contains).forEach(forms::add);
    for (Machines.Seen seen : lexicon.machines().find(heading)) {
      String kind = lexicon.machines().kindOf(seen.device());
      if (forms.isEmpty() && FORMS.contains(kind)) {
        forms.add(kind);
      }
    }
    List<String> kinds = new ArrayList<>();
    for (String chip : chips) {
      String slug = chip.toLowerCase(Locale.ROOT).replace(' ', '-');
      if (forms.isEmpty()) {
        kinds.add(slug);
      }
      forms.forEach(f -> kinds.add(slug + "-" + f));
    }
    return chips.isEmpty() ? List.copyOf(forms) : kinds;
  }
}
