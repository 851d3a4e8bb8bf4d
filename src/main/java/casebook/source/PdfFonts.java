package casebook.source;

import java.util.Locale;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDFontDescriptor;
import org.apache.pdfbox.pdmodel.font.PDSimpleFont;
import org.apache.pdfbox.pdmodel.font.PDType3Font;
import org.jspecify.annotations.Nullable;

/// What a font tells of the letters set in it.
final class PdfFonts {
  private static final String UNKNOWN = "\uFFFD";

  private PdfFonts() {}

  /// The letters a code stands for. A code nobody explains becomes U+FFFD: it may be a bullet.
  static String letters(PDFont font, int code) {
    @Nullable String told = font.toUnicode(code);
    if (told != null && !told.isEmpty()) {
      return told;
    }
    boolean isPlain = font instanceof PDSimpleFont && code > 32 && code < 127;
    return isPlain ? String.valueOf((char) code) : UNKNOWN;
  }

  /// How many units of the text size make an em: 1, except in fonts that bring a scale of their
  /// own.
  static double em(PDFont font) {
    double scale = Math.abs(font.getFontMatrix().getScaleY());
    if (!(font instanceof PDType3Font drawn) || (scale > 0.0002 && scale < 0.005)) {
      return 1;
    }
    @Nullable PDRectangle box = drawn.getFontBBox();
    double height = box == null ? 0 : box.getHeight() * scale;
    return height > 0.01 && height < 100 ? height : 1;
  }

  static boolean isBold(PDFont font) {
    @Nullable PDFontDescriptor told = font.getFontDescriptor();
    return (told != null && (told.getFontWeight() >= 600 || told.isForceBold()))
        || isNamed(font, "bold", "black", "heavy", "demi");
  }

  static boolean isItalic(PDFont font) {
    @Nullable PDFontDescriptor told = font.getFontDescriptor();
    return (told != null && told.isItalic()) || isNamed(font, "italic", "oblique");
  }

  static boolean isFixed(PDFont font) {
    @Nullable PDFontDescriptor told = font.getFontDescriptor();
    return (told != null && told.isFixedPitch())
        || isNamed(font, "mono", "courier", "consolas", "menlo");
  }

  private static boolean isNamed(PDFont font, String... words) {
    String name = String.valueOf(font.getName()).toLowerCase(Locale.ROOT);
    for (String word : words) {
      if (name.contains(word)) {
        return true;
      }
    }
    return false;
  }
}
