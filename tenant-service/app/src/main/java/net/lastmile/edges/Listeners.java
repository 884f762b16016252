package net.lastmile.edges;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.UUID;
import net.lastmile.edge.contract.record.ListenerRecord;
import net.lastmile.platform.configuration.PlatformConfig;
import net.lastmile.platform.persistence.Sql;

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

  @Inject private Sql sql;
  @Inject private PlatformConfig config;

  /** Gives a tenant the pair it has, or the lowest free pair of its region; outside any tenant. */
  ListenerRecord allocate(UUID tenant, String region) {
    sql.query(LOCK, region).exists();
    sql.update(
        ALLOCATE, tenant, region, config.region().firstRadiusPort(), LAST_AUTH_PORT, PORTS_EACH);
    return require(tenant);
  }

  /**
   * A tenant's listener, without a node's port offset.
   *
   * @throws IllegalStateException before the tenant is provisioned
   */
  public ListenerRecord require(UUID tenant) {
    int authPort =
        sql.query(FIND, tenant)
            .first(row -> row.integer(1))
            .orElseThrow(() -> new IllegalStateException("tenant " + tenant + " has no listener"));
    return new ListenerRecord(authPort, authPort + 1);
  }
}
