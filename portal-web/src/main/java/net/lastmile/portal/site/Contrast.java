package net.lastmile.portal.site;

/** Contrast of colours, WCAG 2.2 section 1.4.3. */
final class Contrast {
  private static final double DARK_INK_LUMINANCE = 0.179;
  private static final int HEX = 16;

  private Contrast() {}

  /**
   * @param color {@code #rrggbb}
   * @return black or white, whichever has the higher contrast on it
   */
  static String inkOn(String color) {
    return luminance(color) > DARK_INK_LUMINANCE ? "#10151c" : "#ffffff";
  }

  /** Relative luminance, 0 (black) to 1 (white). */
  static double luminance(String color) {
    return 0.2126 * channel(color, 1) + 0.7152 * channel(color, 3) + 0.0722 * channel(color, 5);
  }

  private static double channel(String color, int at) {
    double value = Integer.parseInt(color.substring(at, at + 2), HEX) / 255.0;
    return value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
  }
}
