package casebook.web;

import casebook.index.CaseIndex;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;

/// Makes what was committed visible to readers, at most once in a period. Safe for use by many
/// threads; only one of them pays for a refresh.
final class FreshIndex {
  private final CaseIndex index;
  private final Duration period;
  private final Clock clock;
  private final AtomicReference<Instant> last = new AtomicReference<>(Instant.MIN);

  FreshIndex(CaseIndex index, Duration period, Clock clock) {
    this.index = index;
    this.period = period;
    this.clock = clock;
  }

  void refresh() {
    Instant before = last.get();
    Instant now = clock.instant();
    boolean isDue = before.equals(Instant.MIN) || !now.isBefore(before.plus(period));
    if (isDue && last.compareAndSet(before, now)) {
      index.refresh();
    }
  }
}
