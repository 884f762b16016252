package net.lastmile.edges;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.sql.Timestamp;
import java.time.Clock;

/** Counts events of edges that belong to nobody; outside any tenant. */
@ApplicationScoped
@Transactional
public class EdgeDrops {
  private static final String COUNT =
      """
      insert into platform.edge_drop as d (region, node, reason, events, last_at)
      values (?1, ?2, ?3, ?4, ?5)
      on conflict (region, node, reason) do update set
        events = d.events + excluded.events, last_at = excluded.last_at
      """;

  @PersistenceContext private EntityManager entities;
  @Inject private Clock clock;

  /**
   * @param reason a few words, the same for all of a kind
   */
  public void count(String region, String node, String reason, int events) {
    entities
        .createNativeQuery(COUNT)
        .setParameter(1, region)
        .setParameter(2, node)
        .setParameter(3, reason)
        .setParameter(4, events)
        .setParameter(5, Timestamp.from(clock.instant()))
        .executeUpdate();
  }
}
