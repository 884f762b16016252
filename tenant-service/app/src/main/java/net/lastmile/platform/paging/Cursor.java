package net.lastmile.platform.paging;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Base64;
import net.lastmile.platform.problem.RequestError;

/**
 * Where a page ended: the sort key and the id of its last row. Opaque to clients.
 *
 * @param sort the order it was made for; it is valid for no other
 */
public record Cursor(String sort, String value, String id) {
  private static final String SEPARATOR = "\n";
  private static final int PARTS = 3;
  private static final char NUL = '\0';

  /** The latest time that we store; PostgreSQL does not take Java's far future. */
  private static final Instant LAST = Instant.parse("9999-12-31T23:59:59Z");

  private static final Instant FIRST = Instant.parse("0001-01-01T00:00:00Z");
  private static final int MAX_LENGTH = 2000;

  public String encode() {
    String text = String.join(SEPARATOR, sort, id, value);
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }

  /**
   * A time from a cursor.
   *
   * @throws java.time.DateTimeException if the text is not a time that we store
   */
  public static Instant instant(String text) {
    Instant instant = Instant.parse(text);
    if (instant.isBefore(FIRST) || instant.isAfter(LAST)) {
      throw new DateTimeException("out of range");
    }
    return instant;
  }

  /** A date from a cursor, like {@link #instant}. */
  public static LocalDate date(String text) {
    LocalDate date = LocalDate.parse(text);
    instant(date + "T00:00:00Z");
    return date;
  }

  /**
   * @throws net.lastmile.platform.problem.ProblemException if it is not a cursor, or one for
   *     another order
   */
  public static Cursor decode(String encoded, String sort) {
    if (encoded.length() > MAX_LENGTH) {
      throw RequestError.BAD_CURSOR.on("cursor");
    }
    try {
      String text = new String(Base64.getUrlDecoder().decode(encoded), StandardCharsets.UTF_8);
      String[] parts = text.split(SEPARATOR, PARTS);
      // No key of ours contains U+0000, and PostgreSQL would fail on it.
      if (parts.length == PARTS && parts[0].equals(sort) && text.indexOf(NUL) < 0) {
        return new Cursor(sort, parts[2], parts[1]);
      }
    } catch (IllegalArgumentException _) {
      // Not base64: answered below like every other forgery.
    }
    throw RequestError.BAD_CURSOR.on("cursor");
  }
}
