package net.lastmile.platform.due;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import net.lastmile.platform.persistence.AfterCommit;
import net.lastmile.platform.persistence.Sql;
import net.lastmile.platform.persistence.TenantContext;
import net.lastmile.platform.signals.Rounds;

/**
 * Makes work due, in the caller's transaction. Its row stays locked until that transaction ends, so
 * call it last, when every other lock is held.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class Due {
  /** How often a node looks by itself for what other nodes made due and what has fallen due. */
  private static final Duration ROUND = Duration.ofSeconds(5);

  @Inject private Rounds rounds;
  @Inject private Sql sql;
  @Resource private TransactionSynchronizationRegistry transactions;
  @Inject private TenantContext tenant;
  @Inject private Clock clock;

  /** Makes work for the current tenant due at this time at the latest. */
  public void make(String kind, Instant when) {
    make(tenant.require().id(), kind, when);
  }

  /** Makes work for a tenant due; outside any tenant, or as that tenant. */
  public void make(UUID id, String kind, Instant when) {
    new DueTable(sql).make(id, kind, when);
    if (when.isBefore(clock.instant().plus(ROUND))) {
      AfterCommit.once(transactions, Due.class, rounds::ring);
    }
  }

  /**
   * Looks for due work from now on: when some has become due on this node, and when it is time.
   *
   * @param look looks once
   */
  @Transactional(Transactional.TxType.SUPPORTS)
  public void start(Runnable look) {
    rounds.start(
        "due-work",
        () -> {
          look.run();
          return ROUND;
        });
  }

  /** Looks at once. */
  @Transactional(Transactional.TxType.SUPPORTS)
  public void look() {
    rounds.ring();
  }
}
