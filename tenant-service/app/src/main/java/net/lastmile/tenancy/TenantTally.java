package net.lastmile.tenancy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;

/**
 * Counts what the current tenant has of what is limited, in the transaction that makes or removes
 * it: the count is exact also when many create at once, and reading it costs nothing at a million.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class TenantTally {
  private static final String TAKE = "update tally set n = n + 1 where what = ?1 and n < ?2";
  private static final String RELEASE = "update tally set n = n - 1 where what = ?1";
  private static final String COUNT = "select n from tally where what = ?1";

  @PersistenceContext private EntityManager entities;

  /**
   * Counts one more. Others that create the same wait from here to the end of the transaction, so
   * it is called last.
   *
   * @return false if the limit is reached
   */
  public boolean take(TenantLimit limit) {
    return entities
            .createNativeQuery(TAKE)
            .setParameter(1, limit.key())
            .setParameter(2, limit.most())
            .executeUpdate()
        == 1;
  }

  public void release(TenantLimit limit) {
    entities.createNativeQuery(RELEASE).setParameter(1, limit.key()).executeUpdate();
  }

  public long count(TenantLimit limit) {
    return ((Number)
            entities.createNativeQuery(COUNT).setParameter(1, limit.key()).getSingleResult())
        .longValue();
  }
}
