package net.lastmile.portal.login;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Whose log-ins the identity provider has ended, and when: sessions from before are over. */
@ApplicationScoped
class EndedLogIns {
  /** Longer than an access token lives; with the next one the provider itself refuses. */
  private static final Duration KEPT = Duration.ofMinutes(15);

  /** Past this many the oldest need not be asked about: their tokens are nearly over. */
  private static final int MOST = 50_000;

  private final Map<String, Instant> endedAt = new ConcurrentHashMap<>();
  private final Clock clock;

  EndedLogIns() {
    this(Clock.systemUTC());
  }

  EndedLogIns(Clock clock) {
    this.clock = clock;
  }

  /** Ends what a person has begun up to now. */
  void end(String subject) {
    Instant now = clock.instant();
    if (endedAt.size() >= MOST) {
      endedAt.values().removeIf(at -> at.plus(KEPT).isBefore(now));
    }
    endedAt.put(subject, now);
  }

  /** Whether a log-in of this person, begun then, has ended since. */
  boolean isEnded(String subject, Instant begunAt) {
    Instant at = endedAt.get(subject);
    return at != null && !begunAt.isAfter(at);
  }
}
