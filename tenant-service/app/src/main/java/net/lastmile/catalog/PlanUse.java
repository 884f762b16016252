package net.lastmile.catalog;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import net.lastmile.platform.persistence.Jdbc;

/** How many subscribers are on which plan. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class PlanUse {
  private static final String COUNT =
      """
      select plan_id, count(*) from subscriber
      where plan_id = any (?) and deleted_at is null group by plan_id
      """;
  private static final String ANY =
      "select count(*) from (select from subscriber where plan_id = ?1 and deleted_at is null"
          + " limit 1) as one";

  private static final String FOR_EXPIRED =
      "select count(*) from access_rules where expired_plan_id = ?1";

  @PersistenceContext private EntityManager entities;

  Map<UUID, Long> of(Collection<UUID> plans) {
    Map<UUID, Long> counts = new HashMap<>();
    Connection connection = Jdbc.connection(entities);
    try (PreparedStatement statement = connection.prepareStatement(COUNT)) {
      statement.setArray(1, connection.createArrayOf("uuid", plans.toArray()));
      try (ResultSet rows = statement.executeQuery()) {
        while (rows.next()) {
          counts.put(rows.getObject(1, UUID.class), rows.getLong(2));
        }
      }
      return counts;
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  boolean isUsed(UUID plan) {
    return isFound(ANY, plan);
  }

  /** Whether the log-in rules name this plan for expired lines. */
  boolean isForExpired(UUID plan) {
    return isFound(FOR_EXPIRED, plan);
  }

  private boolean isFound(String query, UUID plan) {
    Object found = entities.createNativeQuery(query).setParameter(1, plan).getSingleResult();
    return ((Number) found).longValue() > 0;
  }
}
