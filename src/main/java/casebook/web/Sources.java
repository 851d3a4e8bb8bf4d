package casebook.web;

import java.util.ArrayList;
import java.util.List;

/// Numbers the sources of one card in the order in which they are first cited, from 1.
final class Sources {
  private final List<Citation> cited = new ArrayList<>();

  int cite(String label, String href, boolean isManual) {
    for (Citation citation : cited) {
      if (citation.href().equals(href)) {
        return citation.number();
      }
    }
    cited.add(new Citation(cited.size() + 1, label, href, isManual));
    return cited.size();
  }

  List<Citation> all() {
    return List.copyOf(cited);
  }
}
