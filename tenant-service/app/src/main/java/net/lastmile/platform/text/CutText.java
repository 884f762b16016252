package net.lastmile.platform.text;

/**
 * Cuts texts of any script, but never within a character beyond U+FFFF: half of one is not valid
 * text.
 */
public final class CutText {
  private CutText() {}

  /**
   * The text, or as much of its beginning as is allowed.
   *
   * @param maxCodePoints as databases and certificates count characters
   */
  public static String at(String text, int maxCodePoints) {
    return text.codePointCount(0, text.length()) <= maxCodePoints
        ? text
        : text.substring(0, text.offsetByCodePoints(0, maxCodePoints));
  }
}
