package casebook.source.layout;

import casebook.model.Table;

/// A table and its place.
record Grid(Table table, Box box) implements Placed {

  @Override
  public int page() {
    return table.page();
  }

  Grid titled(String caption, Box with) {
    return new Grid(new Table(caption, table.page(), table.header(), table.rows()), box.plus(with));
  }
}
