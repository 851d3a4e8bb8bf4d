package casebook.model;

import java.nio.file.Path;
import java.time.Duration;

/// Every setting of a running Casebook. Checked once, fixed afterwards. What each means, its unit
/// and range stand in the README's table.
public record Settings(
    Path corpus,
    Path index,
    String host,
    int port,
    String site,
    int top,
    int maxTextBytes,
    int pdfHeapMegabytes,
    Duration pdfWall,
    Duration pdfCpu,
    int pdfPages,
    int pdfTextMegabytes,
    String pdfPassword,
    String encoder) {

  public Settings {
    Require.text(host, "host");
    Require.that(port >= 0 && port <= 65535, "port", port, "0 to 65535; 0 takes any that is free");
    Require.that(
        site.matches("[A-Za-z0-9.-]+"), "site", "'" + site + "'", "a host name or `local`");
    Require.that(top >= 1 && top <= 1000, "top", top, "1 to 1000");
    Require.that(
        maxTextBytes >= 1024 && maxTextBytes <= 64 << 20,
        "max-text-bytes",
        maxTextBytes,
        "1024 to 67108864");
    Require.that(
        pdfHeapMegabytes >= 64 && pdfHeapMegabytes <= 8192,
        "pdf-heap-megabytes",
        pdfHeapMegabytes,
        "64 to 8192");
    positive(pdfWall, "pdf-wall-seconds");
    positive(pdfCpu, "pdf-cpu-seconds");
    Require.that(pdfPages >= 1 && pdfPages <= 100_000, "pdf-pages", pdfPages, "1 to 100000");
    Require.that(
        pdfTextMegabytes >= 1 && pdfTextMegabytes <= 512,
        "pdf-text-megabytes",
        pdfTextMegabytes,
        "1 to 512");
  }

  private static void positive(Duration value, String name) {
    Require.that(
        value.compareTo(Duration.ZERO) > 0 && value.compareTo(Duration.ofHours(1)) <= 0,
        name,
        value.toSeconds(),
        "1 to 3600 seconds");
  }
}
