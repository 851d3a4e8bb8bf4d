package casebook.source;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;

/// Addresses a person may be sent to: http and https with a host, nothing else.
final class WebAddress {

  private WebAddress() {}

  static Optional<URI> of(String address) {
    try {
      URI uri = new URI(address.strip());
      return isWeb(address) && uri.getHost() != null ? Optional.of(uri) : Optional.empty();
    } catch (URISyntaxException e) {
      return Optional.empty();
    }
  }

  static boolean isWeb(String address) {
    String start = address.strip().toLowerCase(Locale.ROOT);
    return start.startsWith("https://") || start.startsWith("http://");
  }
}
