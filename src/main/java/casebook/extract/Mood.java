package casebook.extract;

/// What a sentence does.
enum Mood {
  /// Tells what happened.
  TELLS,
  /// Says what will be done.
  PLANS,
  /// Says what somebody else could do.
  ADVISES,
  /// Repeats what others are said to have done.
  HEARSAY,
  ASKS,
  /// Says what was left out on purpose.
  SKIPS
}
