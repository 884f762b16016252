package net.lastmile.portal.login;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** When the identity provider ended each person's log-ins: sessions from before then are over. */
@ApplicationScoped
class EndedLogIns {
  /** Longer than an access token is valid; the provider itself refuses to issue the next one. */
  private static final Duration KEPT = Duration.ofMinutes(15);

  /** From this many on, entries older than {@link #KEPT} are removed: their tokens have expired. */
  private static final int MOST = 50_000;

  private final Map<String, Instant> endedAt = new ConcurrentHashMap<>();
  private final Clock clock;

  EndedLogIns() {
    this(Clock.systemUTC());
  }

  EndedLogIns(Clock clock) {
    this.clock = clock;
  }

  /** Ends every log-in of this person up to now. */
  void end(String subject) {
    Instant now = clock.instant();
    if (endedAt.size() >= MOST) {
      endedAt.values().removeIf(at -> at.plus(KEPT).isBefore(now));
    }
    endedAt.put(subject, now);
  }

  /** Whether a log-in that this person began at that time has been ended since. */
  boolean isEnded(String subject, Instant begunAt) {
    Instant at = endedAt.get(subject);
    return at != null && !begunAt.isAfter(at);
  }
}
