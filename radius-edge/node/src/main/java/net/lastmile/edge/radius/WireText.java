package net.lastmile.edge.radius;

import java.nio.charset.StandardCharsets;

/** Text from the wire, where anything may stand. */
public final class WireText {
  private static final char REPLACEMENT = '\uFFFD';

  private WireText() {}

  /**
   * Reads UTF-8; what is none, and every control character, becomes U+FFFD, so that the text can go
   * into a log line or a database column. NULs at the end, which some routers send, are cut off.
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
