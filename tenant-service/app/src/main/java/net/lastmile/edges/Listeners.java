package net.lastmile.edges;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import net.lastmile.edge.contract.ListenerRecord;
import net.lastmile.platform.configuration.PlatformConfig;

/** Which tenant has which pair of UDP ports; a pair is unique in its region. */
@ApplicationScoped
@Transactional
public class Listeners {
  /** Accounting uses the port above authentication, so listeners come in pairs. */
  private static final int PORTS_EACH = 2;

  private static final int LAST_AUTH_PORT = 65_534;

  // Locking the region's row makes tenants that are provisioned at the same time take turns.
  private static final String LOCK = "select name from platform.region where name = ?1 for update";
  private static final String ALLOCATE =
      """
      insert into platform.radius_listener (tenant_id, region, auth_port)
      select ?1, ?2, min(port) from generate_series(?3, ?4, ?5) as port
      where not exists (
        select from platform.radius_listener l where l.region = ?2 and l.auth_port = port)
      on conflict (tenant_id) do nothing
      """;
  private static final String FIND =
      "select auth_port from platform.radius_listener where tenant_id = ?1";

  @PersistenceContext private EntityManager entities;
  @Inject private PlatformConfig config;

  /** Gives a tenant the pair it has, or the lowest free pair of its region; outside any tenant. */
  ListenerRecord allocate(UUID tenant, String region) {
    entities.createNativeQuery(LOCK).setParameter(1, region).getSingleResult();
    entities
        .createNativeQuery(ALLOCATE)
        .setParameter(1, tenant)
        .setParameter(2, region)
        .setParameter(3, config.region().firstRadiusPort())
        .setParameter(4, LAST_AUTH_PORT)
        .setParameter(5, PORTS_EACH)
        .executeUpdate();
    return require(tenant);
  }

  /**
   * A tenant's listener, without a node's port offset.
   *
   * @throws IllegalStateException before the tenant is provisioned
   */
  public ListenerRecord require(UUID tenant) {
    List<?> found = entities.createNativeQuery(FIND).setParameter(1, tenant).getResultList();
    if (found.isEmpty()) {
      throw new IllegalStateException("tenant " + tenant + " has no listener");
    }
    int authPort = ((Number) found.getFirst()).intValue();
    return new ListenerRecord(authPort, authPort + 1);
  }
}
