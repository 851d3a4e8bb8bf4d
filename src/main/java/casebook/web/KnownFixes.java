package casebook.web;

import casebook.index.CaseIndex;
import casebook.model.Fix;
import casebook.text.Lexicon;
import java.util.Optional;

/// A fix of the catalogue, or one that somebody tried though nobody catalogued it.
record KnownFixes(CaseIndex index, Lexicon lexicon) {

  Optional<Fix> find(String id) {
    return lexicon.fix(id).or(() -> uncatalogued(id));
  }

  private Optional<Fix> uncatalogued(String id) {
    if (!id.startsWith(Fix.UNCATALOGUED)) {
      return Optional.empty();
    }
    return index.evidenceFor(id, 1).stream()
        .findFirst()
        .map(e -> Fix.uncatalogued(id, FixLink.to(e.attempt(), lexicon).title()));
  }
}
