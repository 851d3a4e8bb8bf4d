package casebook.source.layout;

/// A piece of the document in the order of reading.
sealed interface Part permits Chunk, Part.Tabular {

  /// A table.
  record Tabular(Grid grid) implements Part {}
}
