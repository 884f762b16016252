package net.lastmile.tenancy;

import java.util.regex.Pattern;

/**
 * Whether an accent colour is readable in the places where the panel and the log-in page use it.
 */
final class BrandColor {
  /** WCAG 2.2 section 1.4.3, for text of normal size. */
  static final double LEAST_CONTRAST = 4.5;

  /** The panel darkens an accent to this fraction before it uses it for text on white. */
  private static final double KEPT = 0.88;

  private static final Pattern TEXT = Pattern.compile("#[0-9a-fA-F]{6}");
  private static final double WHITE_LUMINANCE = 1;
  private static final int HEX = 16;

  private BrandColor() {}

  static boolean isColor(String text) {
    return TEXT.matcher(text).matches();
  }

  /**
   * Contrast of links in this colour on white, 1 to 21.
   *
   * @param color {@code #rrggbb}
   */
  static double contrastOnWhite(String color) {
    double luminance =
        0.2126 * channel(color, 1) + 0.7152 * channel(color, 3) + 0.0722 * channel(color, 5);
    return (WHITE_LUMINANCE + 0.05) / (luminance + 0.05);
  }

  private static double channel(String color, int at) {
    double value = KEPT * Integer.parseInt(color.substring(at, at + 2), HEX) / 255.0;
    return value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
  }
}
