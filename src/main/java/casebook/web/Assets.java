package casebook.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// Styles, scripts, fonts and the icon, read once from the class path. Their addresses carry a mark
/// made from all their content, so that a browser may keep them for ever.
public final class Assets {
  private static final String OWN = "/assets/";
  private static final String JARS = "/META-INF/resources/webjars/";
  private static final String CSS = "text/css; charset=utf-8";
  private static final String SCRIPT = "text/javascript; charset=utf-8";
  private static final String FONT = "font/woff2";
  private static final String TEXT = "text/plain; charset=utf-8";

  private final Map<String, Asset> assets = new TreeMap<>();
  private final String mark;

  /// What is sent: the bytes as they are, and their media type.
  static final class Asset {
    private final byte[] bytes;
    private final String type;

    private Asset(byte[] bytes, String type) {
      this.bytes = bytes;
      this.type = type;
    }

    byte[] bytes() {
      return bytes.clone();
    }

    String type() {
      return type;
    }
  }

  Assets() {
    assets.put("app.css", new Asset(styles(), CSS));
    put("app.js", OWN + "app.js", SCRIPT);
    put("htmx.min.js", JARS + "htmx.org/2.0.10/dist/htmx.min.js", SCRIPT);
    put("favicon.svg", OWN + "favicon.svg", "image/svg+xml");
    put("inter-latin-wght-normal.woff2", OWN + "inter-latin-wght-normal.woff2", FONT);
    put(
        "jetbrains-mono-latin-wght-normal.woff2",
        OWN + "jetbrains-mono-latin-wght-normal.woff2",
        FONT);
    put("LICENSE-inter.txt", OWN + "LICENSE-inter.txt", TEXT);
    put("LICENSE-jetbrains-mono.txt", OWN + "LICENSE-jetbrains-mono.txt", TEXT);
    put("LICENSE-lucide.txt", OWN + "LICENSE-lucide.txt", TEXT);
    mark = fingerprint();
  }

  /// The address of an asset; the caller names one that exists.
  public String href(String name) {
    if (!assets.containsKey(name)) {
      throw new IllegalArgumentException("asset is '" + name + "'; must be in " + assets.keySet());
    }
    return OWN + mark + "/" + name;
  }

  Optional<Asset> find(String name) {
    return Optional.ofNullable(assets.get(name));
  }

  String mark() {
    return mark;
  }

  /// Pico in a layer of its own, so that whatever we say after it wins.
  private static byte[] styles() {
    String pico =
        text(JARS + "picocss__pico/2.1.1/css/pico.min.css").replace("@charset \"UTF-8\";", "");
    return ("@layer base{" + pico + "}\n" + text(OWN + "app.css")).getBytes(StandardCharsets.UTF_8);
  }

  private void put(String name, String place, String type) {
    assets.put(name, new Asset(bytes(place), type));
  }

  private String fingerprint() {
    var digest = Fingerprint.sha256();
    assets.forEach((name, asset) -> {
      digest.update(name.getBytes(StandardCharsets.UTF_8));
      digest.update(asset.bytes());
    });
    return HexFormat.of().formatHex(digest.digest(), 0, 6);
  }

  private static String text(String place) {
    return new String(bytes(place), StandardCharsets.UTF_8);
  }

  private static byte[] bytes(String place) {
    try (InputStream in = Assets.class.getResourceAsStream(place)) {
      if (in == null) {
        throw new IllegalStateException(place + " is not on the class path; build with Maven");
      }
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(place + " cannot be read", e);
    }
  }
}
