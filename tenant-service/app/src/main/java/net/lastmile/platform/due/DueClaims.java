package net.lastmile.platform.due;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import net.lastmile.platform.persistence.Ids;
import net.lastmile.platform.persistence.Sql;

/** Takes due work for this node, one short transaction a call; outside any tenant. */
@ApplicationScoped
@Transactional
public class DueClaims {
  /** A node that has not kept its claims for this long is considered dead. */
  private static final Duration CLAIMED_FOR = Duration.ofSeconds(30);

  /** Tenants taken in one transaction. */
  private static final int AT_ONCE = 20;

  private final UUID node = Ids.next();

  @Inject private Sql sql;
  @Inject private Clock clock;

  /** The kinds of work that are due for some tenant. */
  public Set<String> waiting() {
    return table().waiting(clock.instant());
  }

  /** Takes work that is due, longest due first; the tenants to do it for. */
  public List<UUID> claim(String kind) {
    Instant now = clock.instant();
    return table().claim(kind, AT_ONCE, node, now, now.plus(CLAIMED_FOR));
  }

  /** Keeps what this node has taken of these kinds; to be called more often than claims end. */
  public void keep(Collection<String> kinds) {
    table().keep(node, kinds, clock.instant().plus(CLAIMED_FOR));
  }

  /**
   * Gives work back.
   *
   * @param next when it is due again, unless it was made due earlier in the meantime
   */
  public void finish(UUID tenant, String kind, Instant next) {
    table().finish(tenant, kind, node, next);
  }

  /**
   * Makes all kinds of work due now for which a tenant has no row.
   *
   * @return how many rows were missing
   */
  public int add(Collection<UUID> tenants, Collection<String> kinds) {
    return table().add(tenants, kinds, clock.instant());
  }

  /** Makes work due now. */
  public void hasten(Collection<UUID> tenants, Collection<String> kinds) {
    table().hasten(tenants, kinds, clock.instant());
  }

  private DueTable table() {
    return new DueTable(sql);
  }
}
