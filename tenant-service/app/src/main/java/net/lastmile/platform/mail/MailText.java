package net.lastmile.platform.mail;

import java.text.Normalizer;
import java.util.regex.Pattern;

/**
 * Text that people typed, made safe for a mail to somebody who may not have asked for it: a name,
 * and nothing that could pass for a message, a link or an address of the sender's choice.
 */
public final class MailText {
  private static final int MAX_LENGTH = 80;
  private static final String ELLIPSIS = "…";

  /**
   * Control characters, characters that print nothing or reverse the direction, and all line ends.
   */
  private static final Pattern UNSEEN = Pattern.compile("[\\p{C}\\p{Zl}\\p{Zp}]+");

  /** Mail programs make links of a scheme, a path and an at sign. */
  private static final Pattern OF_LINKS = Pattern.compile("[:/\\\\@<>\"]+");

  /**
   * They also make links of names with dots not followed by a space, but not of names with a middle
   * dot.
   */
  private static final Pattern INNER_DOT = Pattern.compile("[.\u3002\uFF0E\uFF61](?=\\S)");

  private static final Pattern SPACES = Pattern.compile("[\\s\\p{Z}]+");

  private MailText() {}

  /** One short line that no mail program turns into a link. */
  public static String name(String text) {
    String cut = text.substring(0, Math.min(text.length(), MAX_LENGTH * 2));
    String line = UNSEEN.matcher(Normalizer.normalize(cut, Normalizer.Form.NFC)).replaceAll(" ");
    String plain = INNER_DOT.matcher(OF_LINKS.matcher(line).replaceAll(" ")).replaceAll("\u00B7");
    String name = SPACES.matcher(plain).replaceAll(" ").strip();
    return name.codePointCount(0, name.length()) <= MAX_LENGTH
        ? name
        : name.substring(0, name.offsetByCodePoints(0, MAX_LENGTH - 1)) + ELLIPSIS;
  }
}
