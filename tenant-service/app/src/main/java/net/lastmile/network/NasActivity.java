package net.lastmile.network;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import net.lastmile.platform.persistence.Sql;
import net.lastmile.tenancy.figures.Figures;

/** When each NAS was last heard from, and how many live sessions run through it. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class NasActivity {
  private static final String READ =
      """
      select n.id, s.last_seen_at, s.silent_since, s.secret_doubted_at
      from nas n left join nas_seen s on s.nas_id = n.id
      where n.id = any (?)
      """;
  private static final String IGNORED =
      """
      select nas_id, reason, sum(occurrences) from ignored_value
      where nas_id = any (?) and hour > ? group by nas_id, reason
      """;
  private static final Duration LAST_DAY = Duration.ofDays(1);

  @Inject private Sql sql;
  @Inject private RouterSessions sessions;
  @Inject private Figures figures;
  @Inject private Clock clock;

  /**
   * An edge reports a doubt each minute while it lasts, and then its end; but another edge may see
   * the end, or it may come after a restart.
   */
  private static final Duration DOUBT_LASTS = Duration.ofHours(1);

  private static final String TRUST =
      "update nas_seen set secret_doubted_at = null where nas_id = ?1";

  /**
   * @param secretDoubtedAt when something it signed or hid last did not fit its secret; null if it
   *     fits
   * @param ignoredLastDay how many values in its accounting were left out in the last day, by
   *     reason
   */
  record Activity(
      Instant lastSeenAt,
      Instant silentSince,
      Instant secretDoubtedAt,
      long activeSessions,
      SortedMap<String, Long> ignoredLastDay) {
    static final Activity NONE = new Activity(null, null, null, 0, Collections.emptySortedMap());
  }

  /** Forgets doubts about a secret that has been replaced. */
  void trustSecret(UUID nas) {
    sql.update(TRUST, nas);
  }

  Map<UUID, Activity> of(Collection<UUID> ids) {
    Map<UUID, Long> live = figures.read(RouterSessions.FIGURE, sessions::take).value();
    Map<UUID, SortedMap<String, Long>> ignored = ignored(ids);
    return sql.query(READ, Sql.array("uuid", ids))
        .map(
            row -> row.uuid(1),
            row ->
                new Activity(
                    row.instant(2),
                    row.instant(3),
                    fresh(row.instant(4)),
                    live.getOrDefault(row.uuid(1), 0L),
                    ignored.getOrDefault(row.uuid(1), Collections.emptySortedMap())));
  }

  private Map<UUID, SortedMap<String, Long>> ignored(Collection<UUID> ids) {
    Map<UUID, SortedMap<String, Long>> found = new HashMap<>();
    sql.query(IGNORED, Sql.array("uuid", ids), clock.instant().minus(LAST_DAY))
        .each(
            row ->
                found
                    .computeIfAbsent(row.uuid(1), _ -> new TreeMap<>())
                    .put(row.text(2), row.number(3)));
    return found;
  }

  private Instant fresh(Instant doubted) {
    Instant oldest = clock.instant().minus(DOUBT_LASTS);
    return doubted == null || doubted.isBefore(oldest) ? null : doubted;
  }
}
