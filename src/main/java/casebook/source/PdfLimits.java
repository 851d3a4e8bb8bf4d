package casebook.source;

import java.time.Duration;

/// What reading one PDF may cost; a file that needs more is skipped. `memoryMegabytes` bounds the
/// heap of the process that reads it; `time` is what the clock on the wall shows, `cpu` what the
/// processor worked; `pieces` counts what is written and drawn, so that a file of single letters
/// stays small; `filesPerProcess` is how many files one process reads before a fresh one takes
/// over.
public record PdfLimits(
    int memoryMegabytes,
    Duration time,
    Duration cpu,
    int pages,
    int characters,
    int pieces,
    int filesPerProcess) {

  public PdfLimits {
    atLeast("memoryMegabytes", memoryMegabytes, 32);
    atLeast("time in milliseconds", time.toMillis(), 1);
    atLeast("cpu in milliseconds", cpu.toMillis(), 1);
    atLeast("pages", pages, 1);
    atLeast("characters", characters, 1);
    atLeast("pieces", pieces, 1);
    atLeast("filesPerProcess", filesPerProcess, 1);
  }

  public static PdfLimits standard() {
    return new PdfLimits(
        256, Duration.ofSeconds(60), Duration.ofSeconds(40), 2_000, 20_000_000, 500_000, 100);
  }

  private static void atLeast(String name, long value, long least) {
    if (value < least) {
      throw new IllegalArgumentException(
          "PDF limit " + name + " is " + value + "; must be at least " + least);
    }
  }
}
