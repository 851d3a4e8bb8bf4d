package casebook.source.layout;

/// What has its place on a page and in the order of reading.
sealed interface Placed permits Line, Grid {

  int page();

  Box box();
}
