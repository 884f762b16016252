package net.lastmile.platform.paging;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import net.lastmile.platform.problem.RequestError;

/**
 * Where a page ended: the sort key and the id of its last row. Opaque to clients.
 *
 * @param sort the order it was made in; good for no other
 */
public record Cursor(String sort, String value, String id) {
  private static final String SEPARATOR = "\n";
  private static final int PARTS = 3;
  private static final int MAX_LENGTH = 2000;

  public String encode() {
    String text = String.join(SEPARATOR, sort, id, value);
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }

  /**
   * @throws net.lastmile.platform.problem.ProblemException if it is none, or of another order
   */
  public static Cursor decode(String encoded, String sort) {
    if (encoded.length() > MAX_LENGTH) {
      throw RequestError.BAD_CURSOR.on("cursor");
    }
    try {
      String text = new String(Base64.getUrlDecoder().decode(encoded), StandardCharsets.UTF_8);
      String[] parts = text.split(SEPARATOR, PARTS);
      if (parts.length == PARTS && parts[0].equals(sort)) {
        return new Cursor(sort, parts[2], parts[1]);
      }
    } catch (IllegalArgumentException _) {
      // Not base64: answered below like every other forgery.
    }
    throw RequestError.BAD_CURSOR.on("cursor");
  }
}
