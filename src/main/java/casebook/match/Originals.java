package casebook.match;

import casebook.model.CaseId;
import java.net.URI;
import java.util.Optional;

/// Where the original of a case or of a post stands. Empty text where nobody knows, or where the
/// address is not one a browser should follow.
public final class Originals {

  private Originals() {}

  /// The address of the whole discussion.
  public static String of(Optional<URI> url) {
    return url.filter(Originals::isWeb).map(URI::toString).orElse("");
  }

  /// The address of one post. A Discourse topic takes the post's number behind its own.
  public static String ofPost(CaseId in, Optional<URI> url, int post) {
    String whole = of(url);
    boolean takesNumber =
        in.value().startsWith("discourse/")
            && whole.endsWith("/" + in.value().substring(in.value().lastIndexOf('/') + 1))
            && whole.contains("/t/");
    return takesNumber ? whole + "/" + post : whole;
  }

  private static boolean isWeb(URI url) {
    return "https".equalsIgnoreCase(url.getScheme()) || "http".equalsIgnoreCase(url.getScheme());
  }
}
