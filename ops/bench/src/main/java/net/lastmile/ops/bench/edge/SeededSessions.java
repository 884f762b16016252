package net.lastmile.ops.bench.edge;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.IntFunction;
import net.lastmile.edge.lease.ClaimKey;
import net.lastmile.edge.sample.SampleRegion;
import net.lastmile.edge.session.index.SessionKey;
import net.lastmile.edge.store.SharedMap;
import net.lastmile.edge.store.record.Dated;
import net.lastmile.edge.store.record.StoredClaim;
import net.lastmile.edge.store.record.StoredSession;

/**
 * Sessions of the lines of a {@link SampleRegion}, one for each, all begun an hour ago, and the
 * claims of those sessions.
 */
final class SeededSessions {
  private static final int BATCH = 1_000;
  private static final int INTERVAL_SECONDS = 300;
  private static final long UP_MILLIS = 3_600_000;

  private SeededSessions() {}

  static void fill(SharedMap<StoredSession> sessions, int count, long nowMillis) {
    fill(sessions, count, SeededSessions::key, number -> session(number, nowMillis));
  }

  /** Adds claims of lines that may be online once at a time. */
  static void claim(SharedMap<StoredClaim> claims, int count, long nowMillis) {
    fill(claims, count, SeededSessions::claimKey, number -> claim(number, nowMillis));
  }

  private static <V extends Dated> void fill(
      SharedMap<V> map, int count, IntFunction<String> key, IntFunction<V> value) {
    Map<String, V> batch = new HashMap<>();
    for (int number = 0; number < count; number++) {
      batch.put(key.apply(number), value.apply(number));
      if (batch.size() == BATCH || number == count - 1) {
        map.putAll(batch);
        batch.clear();
      }
    }
  }

  private static String key(int number) {
    String id = "81%06x".formatted(number);
    return new SessionKey(SampleRegion.TENANT, SampleRegion.nasId(0), id, token(number)).text();
  }

  private static String token(int number) {
    return "%032x".formatted(number);
  }

  private static String mac(int number) {
    return String.format(
        Locale.ROOT, "02:00:00:%02X:%02X:%02X", number >> 16, number >> 8 & 255, number & 255);
  }

  private static String claimKey(int number) {
    return ClaimKey.session(SampleRegion.TENANT, SampleRegion.subscriberId(number), 0).text();
  }

  private static StoredClaim claim(int number, long nowMillis) {
    return new StoredClaim(
        SampleRegion.subscriberId(number).toString(),
        token(number),
        SampleRegion.nasId(0).toString(),
        mac(number),
        "vlan" + number,
        nowMillis - UP_MILLIS,
        true);
  }

  private static StoredSession session(int number, long nowMillis) {
    return new StoredSession(
        SampleRegion.username(number),
        "100.%d.%d.%d".formatted(64 + (number >> 16), number >> 8 & 255, number & 255),
        "",
        "",
        mac(number),
        Integer.toString(number),
        "vlan" + number,
        nowMillis - UP_MILLIS,
        nowMillis,
        INTERVAL_SECONDS,
        SeededStore.NODE,
        StoredSession.LIVE);
  }
}
