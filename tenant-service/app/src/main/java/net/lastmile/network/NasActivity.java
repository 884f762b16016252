package net.lastmile.network;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import net.lastmile.platform.persistence.Jdbc;
import net.lastmile.tenancy.figures.Figures;

/** When NAS were last heard of, and how many lines run through each. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class NasActivity {
  private static final String READ =
      """
      select n.id, s.last_seen_at, s.silent_since, s.secret_doubted_at
      from nas n left join nas_seen s on s.nas_id = n.id
      where n.id = any (?)
      """;

  @PersistenceContext private EntityManager entities;
  @Inject private RouterSessions sessions;
  @Inject private Figures figures;
  @Inject private Clock clock;

  /** Edges tell of a doubt each minute while there is reason to; an old one has none. */
  private static final Duration DOUBT_LASTS = Duration.ofDays(1);

  private static final String TRUST =
      "update nas_seen set secret_doubted_at = null where nas_id = ?1";

  /**
   * @param secretDoubtedAt when what it signs or hides last did not fit its secret; null if it fits
   */
  record Activity(
      Instant lastSeenAt, Instant silentSince, Instant secretDoubtedAt, long activeSessions) {
    static final Activity NONE = new Activity(null, null, null, 0);
  }

  /** Forgets what was found with a secret that is replaced. */
  void trustSecret(UUID nas) {
    entities.createNativeQuery(TRUST).setParameter(1, nas).executeUpdate();
  }

  Map<UUID, Activity> of(Collection<UUID> ids) {
    Map<UUID, Long> live = figures.read("router-sessions", sessions::take).value();
    Map<UUID, Activity> found = new HashMap<>();
    Connection connection = Jdbc.connection(entities);
    try (PreparedStatement statement = connection.prepareStatement(READ)) {
      statement.setArray(1, connection.createArrayOf("uuid", ids.toArray()));
      try (ResultSet rows = statement.executeQuery()) {
        while (rows.next()) {
          UUID id = rows.getObject(1, UUID.class);
          found.put(
              id,
              new Activity(
                  instant(rows, 2),
                  instant(rows, 3),
                  fresh(instant(rows, 4)),
                  live.getOrDefault(id, 0L)));
        }
      }
      return found;
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private Instant fresh(Instant doubted) {
    Instant oldest = clock.instant().minus(DOUBT_LASTS);
    return doubted == null || doubted.isBefore(oldest) ? null : doubted;
  }

  private static Instant instant(ResultSet row, int column) throws SQLException {
    Timestamp time = row.getTimestamp(column);
    return time == null ? null : time.toInstant();
  }
}
