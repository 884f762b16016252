package net.lastmile.tenancy.limits;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.EnumMap;
import java.util.Map;
import java.util.UUID;
import net.lastmile.platform.persistence.Sql;

/**
 * {@code platform.tenant_limit}: limits that operators set. A tenant can read only its own rows.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class LimitTable {
  private static final String CHOSEN =
      "select what, most from platform.tenant_limit where tenant_id = ?";
  private static final String LOCK = "select 1 from platform.tenant where id = ? for update";
  private static final String SET =
      """
      insert into platform.tenant_limit (tenant_id, what, most) values (?, ?, ?)
      on conflict (tenant_id, what) do update set most = excluded.most
      """;
  private static final String RESET =
      "delete from platform.tenant_limit where tenant_id = ? and what = ?";

  @Inject private Sql sql;

  /** All limits that apply to a tenant. */
  Map<TenantLimit, Long> of(UUID tenant) {
    Map<TenantLimit, Long> values = new EnumMap<>(TenantLimit.class);
    for (TenantLimit limit : TenantLimit.values()) {
      values.put(limit, limit.byDefault());
    }
    sql.query(CHOSEN, tenant)
        .each(
            row ->
                TenantLimit.of(row.text(1)).ifPresent(limit -> values.put(limit, row.number(2))));
    return values;
  }

  /**
   * Locks the rows until the transaction ends, so that two changes of the same limits do not mix.
   */
  void lock(UUID tenant) {
    sql.query(LOCK, tenant).exists();
  }

  /**
   * @param most null restores the default
   */
  void put(UUID tenant, TenantLimit limit, Long most) {
    if (most == null) {
      sql.update(RESET, tenant, limit.key());
    } else {
      sql.update(SET, tenant, limit.key(), most);
    }
  }
}
