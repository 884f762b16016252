package net.lastmile.sessions;

import java.time.Instant;
import net.lastmile.platform.paging.Cursor;
import net.lastmile.platform.problem.RequestError;

/** Where a page of sessions ended. */
record SessionPosition(boolean live, Instant startedAt, long number) {
  private static final String SEPARATOR = " ";
  private static final int PARTS = 2;

  static SessionPosition of(SessionRow row) {
    return new SessionPosition(row.isLive(), row.startedAt(), row.number());
  }

  String encode(String sort) {
    return new Cursor(sort, live + SEPARATOR + startedAt, String.valueOf(number)).encode();
  }

  static SessionPosition decode(String encoded, String sort) {
    Cursor cursor = Cursor.decode(encoded, sort);
    String[] parts = cursor.value().split(SEPARATOR, PARTS);
    try {
      return new SessionPosition(
          Boolean.parseBoolean(parts[0]), Cursor.instant(parts[1]), Long.parseLong(cursor.id()));
    } catch (RuntimeException _) {
      throw RequestError.BAD_CURSOR.on("cursor");
    }
  }
}
