package casebook.source;

import casebook.text.Redaction;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/// Masks a web address, also where it is written with percent signs: `marie%40example.org`. What is
/// left of it may lead nowhere.
record AddressMasking(Redaction redaction) {

  /// As often as an address is taken apart that was escaped more than once.
  private static final int TIMES = 3;

  String of(String address) {
    String masked = redaction.of(address);
    String plain = masked;
    for (int i = 0; i < TIMES; i++) {
      plain = unescaped(plain);
      String seen = redaction.of(plain);
      if (!seen.equals(plain)) {
        return seen.replace(" ", "%20").replace("\n", "%0A");
      }
    }
    return masked;
  }

  private static String unescaped(String address) {
    if (address.indexOf('%') < 0) {
      return address;
    }
    byte[] escaped = address.getBytes(StandardCharsets.UTF_8);
    ByteArrayOutputStream plain = new ByteArrayOutputStream(escaped.length);
    for (int i = 0; i < escaped.length; i++) {
      int value = escaped[i] == '%' && i + 2 < escaped.length ? hex(escaped, i + 1) : -1;
      plain.write(value < 0 ? escaped[i] : value);
      i += value < 0 ? 0 : 2;
    }
    return plain.toString(StandardCharsets.UTF_8);
  }

  private static int hex(byte[] digits, int at) {
    int high = Character.digit(digits[at], 16);
    int low = Character.digit(digits[at + 1], 16);
    return high < 0 || low < 0 ? -1 : high * 16 + low;
  }
}
