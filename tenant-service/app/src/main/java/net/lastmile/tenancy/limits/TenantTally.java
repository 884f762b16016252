package net.lastmile.tenancy.limits;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import net.lastmile.platform.persistence.TenantContext;

/**
 * Counts the current tenant's limited things, in the transaction that adds or removes one: the
 * count is exact even if many add at once, and reading it costs nothing even with a million.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class TenantTally {
  private static final String TAKE =
      """
      update tally set n = n + 1
      where what = ?1
        and n < coalesce(
          (select most from platform.tenant_limit where tenant_id = cast(?2 as uuid) and what = ?1),
          ?3)
      """;
  private static final String RELEASE = "update tally set n = n - 1 where what = ?1";
  private static final String COUNT = "select n from tally where what = ?1";

  @PersistenceContext private EntityManager entities;
  @Inject private TenantContext context;

  /**
   * Counts one more. From here to the end of the transaction others that add the same kind wait, so
   * call it last.
   *
   * @return false if the limit is reached
   */
  public boolean take(TenantLimit limit) {
    return entities
            .createNativeQuery(TAKE)
            .setParameter(1, limit.key())
            .setParameter(2, context.require().id().toString())
            .setParameter(3, limit.byDefault())
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
