package casebook.web;

import casebook.index.CaseIndex;
import casebook.index.Suggestions;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;

/// Suggestions of the index as it is. Where the index changed, new ones are made in a thread of
/// their own and the old ones serve meanwhile: nobody who types waits. Safe for use by many
/// threads.
final class FreshSuggestions {
  private final CaseIndex index;
  private final Function<String, Optional<String>> titles;
  private final AtomicBoolean isBeingMade = new AtomicBoolean();
  private volatile Made made = new Made("", Suggestions.NONE);

  private record Made(String state, Suggestions suggestions) {}

  /// `titles` names the fixes of the catalogue.
  FreshSuggestions(CaseIndex index, Function<String, Optional<String>> titles) {
    this.index = index;
    this.titles = titles;
  }

  /// Empty until the first ones are made.
  Suggestions now() {
    if (!made.state().equals(index.state()) && isBeingMade.compareAndSet(false, true)) {
      Thread.ofVirtual().name("suggestions").start(this::make);
    }
    return made.suggestions();
  }

  private void make() {
    try {
      String state = index.state();
      made = new Made(state, index.suggestions(titles));
    } finally {
      isBeingMade.set(false);
    }
  }
}
