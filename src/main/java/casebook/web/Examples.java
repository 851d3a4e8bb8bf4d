package casebook.web;

import casebook.index.CaseIndex;
import casebook.model.Case;
import casebook.model.CaseId;
import casebook.model.Evidence;
import casebook.model.Fix;
import casebook.model.Symptom;
import casebook.text.Lexicon;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Searches worth trying, taken from the cases that are there: one for the newest case of a few
/// fixes.
final class Examples {
  private static final int FIXES_ASKED = 12;
  private static final int EVIDENCE_ASKED = 20;
  private static final int SHOWN = 3;

  private final CaseIndex index;
  private final Lexicon lexicon;

  Examples(CaseIndex index, Lexicon lexicon) {
    this.index = index;
    this.lexicon = lexicon;
  }

  List<FixLink> some() {
    Map<CaseId, FixLink> examples = new LinkedHashMap<>();
    for (Fix fix : lexicon.fixes().stream().limit(FIXES_ASKED).toList()) {
      for (Evidence evidence : newest(fix)) {
        String words = words(evidence);
        examples.putIfAbsent(evidence.in(), new FixLink(words, Links.toSearch(words)));
      }
    }
    return examples.values().stream().distinct().limit(SHOWN).toList();
  }

  private List<Evidence> newest(Fix fix) {
    return index.evidenceFor(fix.id(), EVIDENCE_ASKED).stream()
        .filter(e -> !e.isFeedback())
        .limit(1)
        .toList();
  }

  private String words(Evidence evidence) {
    Optional<Case> past = index.find(evidence.in());
    return past.stream()
        .flatMap(p -> p.symptoms().stream())
        .map(Symptom::words)
        .filter(w -> w.length() >= 12 && w.length() <= 80)
        .findFirst()
        .orElse(Wording.shortened(evidence.title(), 80));
  }
}
