package net.lastmile.edges;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import net.lastmile.edge.contract.RecordKind;
import net.lastmile.platform.persistence.AfterCommit;
import net.lastmile.platform.persistence.Jdbc;
import net.lastmile.platform.persistence.TenantContext;

/**
 * Tells the edges of changes to the current tenant's records, in the caller's transaction. Call it
 * after the change itself: pending changes are flushed first, so that two transactions about the
 * same record queue at the row they change.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class ChangeFeed {
  @PersistenceContext private EntityManager entities;
  @Resource private TransactionSynchronizationRegistry transactions;
  @Inject private TenantContext tenant;
  @Inject private Sequencer sequencer;

  /**
   * Sets the record's state.
   *
   * @param key see {@link RecordKind}
   */
  public void put(RecordKind kind, String key, byte[] payload) {
    entities.flush();
    try {
      new FeedChange(Jdbc.connection(entities)).put(tenant.require().id(), kind, key, payload);
    } catch (SQLException e) {
      throw new FeedUnavailable(e);
    }
    wakeAfterCommit();
  }

  /** Removes the record; does nothing if no edge ever received it. */
  public void remove(RecordKind kind, String key) {
    entities.flush();
    try {
      new FeedChange(Jdbc.connection(entities)).remove(tenant.require().id(), kind, key);
    } catch (SQLException e) {
      throw new FeedUnavailable(e);
    }
    wakeAfterCommit();
  }

  private void wakeAfterCommit() {
    AfterCommit.once(transactions, ChangeFeed.class, sequencer::wake);
  }
}
