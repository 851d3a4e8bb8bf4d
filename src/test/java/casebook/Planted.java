package casebook;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;

/// A secret of each kind, invented, as people write it, and the places it is planted in. `words`
/// hold it with what stands around it; `needle` must not be found anywhere.
record Planted(String words, String needle) {

  static final String PRIVATE_KEY_BODY =
      "MIIEowIBAAKCAQEAplantedPlantedPlanted0123456789abcdefghijk";

  static final List<Planted> ALL =
      List.of(
          new Planted("write to marie.dupont@example.org today", "marie.dupont@example.org"),
          new Planted("call +49 30 87654321 after six", "87654321"),
          new Planted("or (408) 555-0123 there", "555-0123"),
          new Planted("06 12 34 56 78 too", "12 34 56"),
          new Planted("Serial Number: C02XK1ABJGH5 it says", "C02XK1ABJGH5"),
          new Planted("this one H7XQ2L9KVD here", "H7XQ2L9KVD"),
          new Planted("Seriennummer FVFXC0AAHV29 steht", "FVFXC0AAHV29"),
          new Planted("ECID: 0x1A2B3C4D5E6F70 it says", "1A2B3C4D5E6F70"),
          new Planted("UniqueChipID = 6303405673529390 there", "6303405673529390"),
          new Planted("idevicerestore -i 0x1C2D3E4F5A6B71 run", "1C2D3E4F5A6B71"),
          new Planted("UDID 00008112-001A2B3C4D5E6F26 seen", "00008112"),
          new Planted("Hardware UUID: 4C4C4544-0051-3010-8051-B4C04F4E4D32 is", "4C4C4544"),
          new Planted("IMEI 490154203237518 there", "490154203237518"),
          new Planted("ether 3c:22:fb:12:34:56 up", "3c:22:fb"),
          new Planted("from 192.168.178.23 to it", "192.168.178"),
          new Planted("and fe80::1c2d:3e4f:5a6b via", "1c2d:3e4f"),
          new Planted("in /Users/mariedupont/Library it lies", "mariedupont"),
          new Planted("in /home/jeandupont/x it lies", "jeandupont"),
          new Planted("mdupont@Maries-MacBook-Pro ~ % sw_vers", "Maries-MacBook-Pro"),
          new Planted("host Dupont-iMac.local answers", "Dupont-iMac"),
          new Planted("box nas-dupont.fritz.box answers", "nas-dupont"),
          new Planted("key sk-plantedABCDEF1234567890 leaked", "plantedABCDEF1234567890"),
          new Planted("key ghp_planted1234567890abcdef leaked", "planted1234567890abcdef"),
          new Planted("key AKIAPLANTED123456789 leaked", "PLANTED123456789"),
          new Planted(
              "jwt eyJhbGciOiJIUzI1NiJ9.eyJwbGFudGVkIjoxfQ.c2ln leaked", "eyJwbGFudGVkIjoxfQ"),
          new Planted("Authorization: Bearer planted0123456789 sent", "planted0123456789"),
          new Planted("api_key=plantedkey123 sent", "plantedkey123"),
          new Planted("password: plantedpass77 typed", "plantedpass77"),
          new Planted("recovery AB12-CD34-EF56-GH78-IJ90-KL12 noted", "CD34-EF56"),
          new Planted("https://marie:plantedurl9@example.org/x opened", "plantedurl9"),
          new Planted(
              "-----BEGIN PRIVATE KEY----- " + PRIVATE_KEY_BODY + " -----END PRIVATE KEY-----",
              PRIVATE_KEY_BODY));

  /// What must be there still.
  static final List<String> KEPT =
      List.of(
          "MU2G3ZM/A",
          "Mac14,6",
          "10151.41.12",
          "0xFCA (4042)",
          "SUMacControllerError",
          "7740",
          "23F79",
          "MSU_UPDATE_23D60_patch_14.3.1_major");

  private static final String AROUND =
      "<p>My MacBook Pro Mac14,6 (MU2G3ZM/A), firmware 10151.41.12, build 23F79, refuses macOS"
          + " 14.5: <code>Failure to Personalize</code>.</p><pre><code>0xFCA (4042)\n"
          + "Error Domain=SUMacControllerError Code=7740\n"
          + "MSU_UPDATE_23D60_patch_14.3.1_major failed</code></pre>";

  /// Topics that hold every secret in every place a post has.
  static List<TopicFile> topics() {
    StringBuilder title = new StringBuilder("Failure to Personalize");
    StringBuilder first = new StringBuilder(AROUND);
    StringBuilder second = new StringBuilder("<p>Restore it in DFU mode from a second Mac.</p>");
    for (Planted one : ALL) {
      title.append(", ").append(one.words());
      first.append(one.inWords());
      second.append(one.besideWords());
    }
    return List.of(
        TopicFile.of(1, title.toString())
            .says("owner.dupont@example.org", first.toString())
            .says("helper.dupont@example.org", second.toString())
            .says(
                "owner.dupont@example.org",
                "<p>I did a DFU restore with Configurator as marie.dupont@example.org and that"
                    + " fixed it, thanks!</p>"));
  }

  /// The same without the authors, where a person asks.
  static String asked() {
    StringBuilder text = new StringBuilder("Failure to Personalize, 0xFCA (4042), Mac14,6\n");
    ALL.forEach(one -> text.append(one.words()).append('\n'));
    return text.toString();
  }

  static List<String> needles() {
    List<String> needles = new ArrayList<>(ALL.stream().map(Planted::needle).toList());
    needles.addAll(List.of("owner.dupont", "helper.dupont"));
    return needles;
  }

  /// Those of the needles that a text holds, however it is written.
  static List<String> in(String text) {
    String lower = text.toLowerCase(Locale.ROOT);
    return needles().stream().filter(n -> lower.contains(n.toLowerCase(Locale.ROOT))).toList();
  }

  private String inWords() {
    int middle = words.indexOf(needle) + needle.length() / 2;
    String split =
        words.substring(0, middle)
            + "<b>"
            + words.substring(middle, middle + 2)
            + "</b><i></i>"
            + words.substring(middle + 2);
    int start = words.lastIndexOf(' ', words.indexOf(needle)) + 1;
    String label = words.substring(0, start);
    String value = words.substring(start, words.indexOf(needle) + needle.length());
    String rest = words.substring(words.indexOf(needle) + needle.length());
    return "<p>"
        + words
        + "</p><p>"
        + split
        + "</p>"
        + "<pre><code>log: "
        + words
        + "\n"
        + words
        + "</code></pre>"
        + "<p>see <code>"
        + words
        + "</code></p>"
        + "<p>"
        + label
        + "<code>"
        + value
        + "</code>"
        + rest
        + "</p>"
        + "<ul><li>"
        + words
        + "</li><li><em>"
        + split
        + "</em></li></ul>"
        + "<table><tr><td>"
        + label
        + "</td><td>"
        + value
        + rest
        + "</td></tr></table>"
        + "<h3>"
        + words
        + "</h3>";
  }

  private String besideWords() {
    String address = "https://example.org/?x=" + words.replace(" ", "%20").replace("\"", "");
    return "<blockquote><p>"
        + words
        + "</p></blockquote>"
        + "<aside class=\"quote\" data-username=\"owner.dupont@example.org\" data-post=\"1\">"
        + "<div class=\"title\">owner.dupont@example.org:</div><blockquote><p>"
        + words
        + "</p></blockquote></aside>"
        + "<p><a href=\""
        + address
        + "\" title=\""
        + words
        + "\">"
        + words
        + "</a></p>"
        + "<p><a class=\"attachment\" href=\""
        + address
        + "\">"
        + words
        + ".txt</a></p>"
        + "<p><img src=\"https://example.org/a.png\" alt=\""
        + words
        + "\"></p>";
  }

  /// A manual whose heading, text and step hold some of them.
  static Path manual(Path file) throws IOException {
    Files.createDirectories(file.getParent());
    try (PDDocument document = new PDDocument()) {
      PDPage page = new PDPage();
      document.addPage(page);
      try (PDPageContentStream content = new PDPageContentStream(document, page)) {
        line(content, true, 24, 740, "Restoring a Mac of marie.dupont@example.org");
        line(content, true, 14, 700, "Restore the firmware");
        int y = 680;
        for (Planted one : ALL.subList(0, 27)) {
          line(content, false, 10, y, "Note that " + one.words() + ".");
          y -= 14;
        }
        line(content, false, 10, y, "1.  Connect H7XQ2L9KVD to /Users/mariedupont with a cable.");
        line(content, false, 10, y - 14, "2.  Restore firmware 10151.41.12 in DFU mode.");
      }
      document.save(file.toFile());
    }
    return file;
  }

  private static void line(
      PDPageContentStream content, boolean isBold, int size, int y, String words)
      throws IOException {
    content.beginText();
    content.setFont(
        new PDType1Font(
            isBold ? Standard14Fonts.FontName.HELVETICA_BOLD : Standard14Fonts.FontName.HELVETICA),
        size);
    content.newLineAtOffset(50, y);
    content.showText(words);
    content.endText();
  }
}
