package casebook.source;

/// How much of an archive is unpacked before it counts as a trap. `maxRatio` is unpacked size to
/// file size over the whole archive; a small archive may unpack to `alwaysBytes` whatever its
/// ratio.
record Bounds(int maxEntries, int maxEntryBytes, long maxRatio, long alwaysBytes) {

  /// Topics shrink to a tenth or a twentieth; two hundred leaves room and stops bombs.
  static final Bounds DEFAULT = new Bounds(200_000, 64 << 20, 200, 64 << 20);

  static final String TOO_LARGE = "unpacks to far more than its size; the rest is not read";

  long maxBytes(long fileBytes) {
    return Math.max(alwaysBytes, fileBytes * maxRatio);
  }

  String tooMany() {
    return "more than " + maxEntries + " entries; the rest is not read";
  }

  String entryTooLarge() {
    return "larger than " + maxEntryBytes + " bytes";
  }
}
