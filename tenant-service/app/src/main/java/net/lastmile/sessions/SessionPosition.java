package net.lastmile.sessions;

import java.time.Instant;
import net.lastmile.platform.paging.Cursor;
import net.lastmile.platform.problem.RequestError;

/**
 * Where a page of sessions ended.
 *
 * @param measured what the list is sorted by, if that is neither state nor start
 */
record SessionPosition(boolean live, Instant startedAt, long measured, long number) {
  private static final String SEPARATOR = " ";
  private static final int PARTS = 3;

  static SessionPosition of(SessionRow row, long measured) {
    return new SessionPosition(row.isLive(), row.startedAt(), measured, row.number());
  }

  String encode(String sort) {
    String value = live + SEPARATOR + startedAt + SEPARATOR + measured;
    return new Cursor(sort, value, String.valueOf(number)).encode();
  }

  static SessionPosition decode(String encoded, String sort) {
    Cursor cursor = Cursor.decode(encoded, sort);
    String[] parts = cursor.value().split(SEPARATOR, PARTS);
    try {
      return new SessionPosition(
          Boolean.parseBoolean(parts[0]),
          Cursor.instant(parts[1]),
          Long.parseLong(parts[2]),
          Long.parseLong(cursor.id()));
    } catch (RuntimeException _) {
      throw RequestError.BAD_CURSOR.on("cursor");
    }
  }
}
