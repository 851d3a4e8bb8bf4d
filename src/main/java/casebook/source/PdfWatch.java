package casebook.source;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

/// Looks at a process several times a second while it reads one file, and kills it when the time
/// that passed or that it worked goes over the limit.
final class PdfWatch implements AutoCloseable {
  private static final Duration EVERY = Duration.ofMillis(50);

  private final Process process;
  private final PdfLimits limits;
  private final long start = System.nanoTime();
  private final Duration worked;
  private final AtomicReference<String> verdict = new AtomicReference<>("");
  private final Thread watcher;

  PdfWatch(Process process, PdfLimits limits) {
    this.process = process;
    this.limits = limits;
    this.worked = cpu();
    this.watcher = Thread.ofVirtual().name("pdf-watch").start(this::watch);
  }

  private Duration cpu() {
    return process.toHandle().info().totalCpuDuration().orElse(Duration.ZERO);
  }

  private void watch() {
    try {
      while (process.isAlive() && verdict.get().isEmpty()) {
        Thread.sleep(EVERY);
        judge();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void judge() {
    Duration time = Duration.ofNanos(System.nanoTime() - start);
    if (time.compareTo(limits.time()) > 0) {
      kill("it takes longer than " + seconds(limits.time()));
    } else if (cpu().minus(worked).compareTo(limits.cpu()) > 0) {
      kill("it takes more than " + seconds(limits.cpu()) + " of processor time");
    }
  }

  private void kill(String why) {
    verdict.set(why);
    process.destroyForcibly();
  }

  private static String seconds(Duration duration) {
    return duration.toMillis() % 1000 == 0
        ? duration.toSeconds() + " s"
        : duration.toMillis() + " ms";
  }

  /// Why the process was killed, if it was.
  Optional<String> verdict() {
    return Optional.of(verdict.get()).filter(v -> !v.isEmpty());
  }

  @Override
  public void close() {
    watcher.interrupt();
  }
}
