package casebook.source;

import org.apache.pdfbox.pdmodel.graphics.color.PDColor;

/// Colours near enough to tell a link from a warning. Colour profiles are not evaluated.
final class PdfColour {

  private PdfColour() {}

  /// 0xRRGGBB; a pattern counts as black.
  static int of(PDColor colour) {
    float[] parts = colour.getComponents();
    return switch (parts.length) {
      case 1 -> rgb(parts[0], parts[0], parts[0]);
      case 3 -> rgb(parts[0], parts[1], parts[2]);
      case 4 -> {
        float light = 1 - parts[3];
        yield rgb((1 - parts[0]) * light, (1 - parts[1]) * light, (1 - parts[2]) * light);
      }
      default -> 0;
    };
  }

  private static int rgb(float red, float green, float blue) {
    return part(red) << 16 | part(green) << 8 | part(blue);
  }

  private static int part(float value) {
    return Math.clamp(Math.round(value * 255), 0, 255);
  }
}
