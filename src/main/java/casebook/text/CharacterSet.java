package casebook.text;

import java.util.BitSet;

/// Characters as `personal.yaml` lists them: one after the other, `A-Z` for a range, a dash at the
/// end for itself, `\x{A0}` by number.
record CharacterSet(BitSet members) {

  static CharacterSet of(String listed) {
    BitSet members = new BitSet();
    String list = listed.replace("\\x{A0}", "\u00A0");
    for (int i = 0; i < list.length(); i++) {
      boolean isRange = i + 2 < list.length() && list.charAt(i + 1) == '-';
      members.set(list.charAt(i), list.charAt(isRange ? i + 2 : i) + 1);
      i += isRange ? 2 : 0;
    }
    return new CharacterSet(members);
  }

  boolean contains(char c) {
    return members.get(c);
  }
}
