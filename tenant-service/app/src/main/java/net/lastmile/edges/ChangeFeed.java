package net.lastmile.edges;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.Transactional;
import java.util.UUID;
import net.lastmile.edge.contract.FeedDigest;
import net.lastmile.edge.contract.RecordKind;
import net.lastmile.platform.persistence.TenantContext;

/**
 * Tells the edges what became of the current tenant's records, in the caller's transaction. Call it
 * after the change itself is made: what is not flushed yet is flushed first, so that two
 * transactions on one record queue at the row they change.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class ChangeFeed {
  private static final String PUT =
      """
      insert into platform.edge_record (region, tenant_id, kind, key, bucket, pending, dirty)
      select region, id, ?2, ?3, ?4, ?5, true from platform.tenant where id = ?1
      on conflict (region, tenant_id, kind, key)
      do update set pending = excluded.pending, dirty = true
      """;
  private static final String REMOVE =
      """
      update platform.edge_record set pending = null, dirty = true
      where tenant_id = ?1 and kind = ?2 and key = ?3
      and region = (select region from platform.tenant where id = ?1)
      """;

  @PersistenceContext private EntityManager entities;
  @Resource private TransactionSynchronizationRegistry transactions;
  @Inject private TenantContext tenant;
  @Inject private Sequencer sequencer;

  /**
   * Gives the record this state.
   *
   * @param key see {@link RecordKind}
   */
  public void put(RecordKind kind, String key, byte[] payload) {
    UUID id = tenant.require().id();
    entities.flush();
    int rows =
        entities
            .createNativeQuery(PUT)
            .setParameter(1, id)
            .setParameter(2, kind.code())
            .setParameter(3, key)
            .setParameter(4, FeedDigest.bucketOf(kind, id, key))
            .setParameter(5, payload)
            .executeUpdate();
    if (rows != 1) {
      throw new IllegalStateException("no row for tenant " + id);
    }
    wakeAfterCommit();
  }

  /** Takes the record away; nothing happens if no edge ever heard of it. */
  public void remove(RecordKind kind, String key) {
    entities.flush();
    entities
        .createNativeQuery(REMOVE)
        .setParameter(1, tenant.require().id())
        .setParameter(2, kind.code())
        .setParameter(3, key)
        .executeUpdate();
    wakeAfterCommit();
  }

  private void wakeAfterCommit() {
    if (transactions.getResource(ChangeFeed.class) != null) {
      return;
    }
    transactions.putResource(ChangeFeed.class, true);
    transactions.registerInterposedSynchronization(
        new Synchronization() {
          @Override
          public void beforeCompletion() {
            // Only what happens after the commit matters here.
          }

          @Override
          public void afterCompletion(int status) {
            sequencer.wake();
          }
        });
  }
}
