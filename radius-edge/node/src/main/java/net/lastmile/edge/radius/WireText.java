package net.lastmile.edge.radius;

import java.nio.charset.StandardCharsets;

/** Text from the wire, which may contain anything. */
public final class WireText {
  private static final char REPLACEMENT = '\uFFFD';

  private WireText() {}

  /**
   * Decodes UTF-8; invalid sequences and all control characters become U+FFFD, so that the text is
   * safe for a log line or a database column. NULs at the end, which some routers send, are cut
   * off.
   */
  public static String read(byte[] octets, int offset, int length) {
    int end = length;
    while (end > 0 && octets[offset + end - 1] == 0) {
      end--;
    }
    String text = new String(octets, offset, end, StandardCharsets.UTF_8);
    for (int i = 0; i < text.length(); i++) {
      if (Character.isISOControl(text.charAt(i))) {
        return withoutControls(text);
      }
    }
    return text;
  }

  private static String withoutControls(String text) {
    char[] chars = text.toCharArray();
    for (int i = 0; i < chars.length; i++) {
      if (Character.isISOControl(chars[i])) {
        chars[i] = REPLACEMENT;
      }
    }
    return new String(chars);
  }
}
