package net.lastmile.edges;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.Transactional;
import net.lastmile.edge.contract.record.RecordKind;
import net.lastmile.platform.persistence.AfterCommit;
import net.lastmile.platform.persistence.Sql;
import net.lastmile.platform.persistence.TenantContext;

/**
 * Tells the edges of changes to the current tenant's records, in the caller's transaction. Call it
 * after the change itself: pending changes are flushed first, so that two transactions about the
 * same record queue at the row they change.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class ChangeFeed {
  @Inject private Sql sql;
  @Resource private TransactionSynchronizationRegistry transactions;
  @Inject private TenantContext tenant;
  @Inject private Sequencer sequencer;

  /**
   * Sets the record's state.
   *
   * @param key see {@link RecordKind}
   */
  public void put(RecordKind kind, String key, byte[] payload) {
    new FeedChange(sql).put(tenant.require().id(), kind, key, payload);
    wakeAfterCommit();
  }

  /** Removes the record; does nothing if no edge ever received it. */
  public void remove(RecordKind kind, String key) {
    new FeedChange(sql).remove(tenant.require().id(), kind, key);
    wakeAfterCommit();
  }

  private void wakeAfterCommit() {
    AfterCommit.once(transactions, ChangeFeed.class, sequencer::wake);
  }
}
