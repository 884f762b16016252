package net.lastmile.edge.bench;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import net.lastmile.edge.sample.SampleRegion;
import net.lastmile.edge.session.SessionKey;
import net.lastmile.edge.store.SharedMap;
import net.lastmile.edge.store.StoredSession;

/**
 * Sessions of the lines of a {@link SampleRegion}, one each, which all have been up for an hour.
 */
final class SeededSessions {
  private static final int BATCH = 1_000;
  private static final int INTERVAL_SECONDS = 300;
  private static final long UP_MILLIS = 3_600_000;

  private SeededSessions() {}

  static void fill(SharedMap<StoredSession> sessions, int count, long nowMillis) {
    Map<String, StoredSession> batch = new HashMap<>();
    for (int number = 0; number < count; number++) {
      batch.put(key(number), session(number, nowMillis));
      if (batch.size() == BATCH || number == count - 1) {
        sessions.putAll(batch);
        batch.clear();
      }
    }
  }

  private static String key(int number) {
    String id = "81%06x".formatted(number);
    String token = "%032x".formatted(number);
    return new SessionKey(SampleRegion.TENANT, SampleRegion.nasId(0), id, token).text();
  }

  private static StoredSession session(int number, long nowMillis) {
    return new StoredSession(
        SampleRegion.username(number),
        "100.%d.%d.%d".formatted(64 + (number >> 16), number >> 8 & 255, number & 255),
        "",
        "",
        String.format(
            Locale.ROOT, "02:00:00:%02X:%02X:%02X", number >> 16, number >> 8 & 255, number & 255),
        Integer.toString(number),
        "vlan" + number,
        nowMillis - UP_MILLIS,
        nowMillis,
        INTERVAL_SECONDS,
        SeededStore.NODE,
        StoredSession.LIVE);
  }
}
