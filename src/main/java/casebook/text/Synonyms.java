package casebook.text;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Other wordings of what a person wrote. Immutable.
public final class Synonyms {
  private final PhraseCatalogue catalogue;
  private final Map<String, List<String>> groups = new LinkedHashMap<>();

  Synonyms(List<List<String>> lines) {
    List<Phrase> phrases = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      String label = "synonym:" + i;
      groups.put(label, List.copyOf(lines.get(i)));
      lines.get(i).forEach(word -> phrases.add(Phrase.ordered(label, word)));
    }
    catalogue = new PhraseCatalogue(phrases);
  }

  /// The wordings that stand for something in the text, without those that are in it already.
  public List<String> of(String text) {
    Set<String> found = new LinkedHashSet<>();
    Set<String> there = new LinkedHashSet<>();
    for (Mention mention : catalogue.find(text)) {
      there.add(mention.phrase());
      found.addAll(groups.getOrDefault(mention.label(), List.of()));
    }
    found.removeAll(there);
    return List.copyOf(found);
  }
}
