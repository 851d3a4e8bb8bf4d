package casebook.source;

import org.jsoup.parser.Parser;

/// Characters that HTML spells out: `&amp;`, `&#8217;`.
public final class Entities {

  private Entities() {}

  public static String unescaped(String text) {
    return text.indexOf('&') < 0 ? text : Parser.unescapeEntities(text, false);
  }
}
