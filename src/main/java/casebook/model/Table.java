package casebook.model;

import java.util.List;

/// A table of a manual. Every row has as many cells as the header; `caption` may be empty.
public record Table(String caption, int page, List<String> header, List<List<String>> rows) {

  public Table {
    header = List.copyOf(header);
    rows = rows.stream().map(List::copyOf).toList();
  }
}
