package net.lastmile.tenancy.limits;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import net.lastmile.platform.persistence.Sql;
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
          (select most from platform.tenant_limit where tenant_id = ?2 and what = ?1),
          ?3)
      """;
  private static final String RELEASE = "update tally set n = n - 1 where what = ?1";
  private static final String COUNT = "select n from tally where what = ?1";

  @Inject private Sql sql;
  @Inject private TenantContext context;

  /**
   * Counts one more. From here to the end of the transaction others that add the same kind wait, so
   * call it last.
   *
   * @return false if the limit is reached
   */
  public boolean take(TenantLimit limit) {
    return sql.update(TAKE, limit.key(), context.require().id(), limit.byDefault()) == 1;
  }

  public void release(TenantLimit limit) {
    sql.update(RELEASE, limit.key());
  }

  public long count(TenantLimit limit) {
    return sql.query(COUNT, limit.key()).number();
  }
}
