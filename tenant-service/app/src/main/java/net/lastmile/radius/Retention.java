package net.lastmile.radius;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import net.lastmile.platform.configuration.PlatformConfig;
import net.lastmile.platform.persistence.Jdbc;

/**
 * Deletes the current tenant's data that has been kept long enough, one short transaction a call.
 */
@ApplicationScoped
@Transactional
public class Retention {
  static final int AT_ONCE = 5_000;

  @PersistenceContext private EntityManager entities;
  @Inject private PlatformConfig config;
  @Inject private Clock clock;

  /**
   * @return how many were deleted; fewer than {@link #AT_ONCE} if none is left
   */
  int forgetSome(AgingEvents kind) {
    Instant before = clock.instant().minus(kind.kept(config.retention()));
    try {
      Connection connection = Jdbc.connection(entities);
      return kind.forget(connection, before, AT_ONCE);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
