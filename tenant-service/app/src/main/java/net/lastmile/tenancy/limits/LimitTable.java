package net.lastmile.tenancy.limits;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * {@code platform.tenant_limit}: limits that operators set. A tenant can read only its own rows.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class LimitTable {
  private static final String CHOSEN =
      "select what, most from platform.tenant_limit where tenant_id = cast(?1 as uuid)";
  private static final String LOCK =
      "select 1 from platform.tenant where id = cast(?1 as uuid) for update";
  private static final String SET =
      """
      insert into platform.tenant_limit (tenant_id, what, most) values (cast(?1 as uuid), ?2, ?3)
      on conflict (tenant_id, what) do update set most = excluded.most
      """;
  private static final String RESET =
      "delete from platform.tenant_limit where tenant_id = cast(?1 as uuid) and what = ?2";

  @PersistenceContext private EntityManager entities;

  /** All limits that apply to a tenant. */
  Map<TenantLimit, Long> of(UUID tenant) {
    Map<TenantLimit, Long> values = new EnumMap<>(TenantLimit.class);
    for (TenantLimit limit : TenantLimit.values()) {
      values.put(limit, limit.byDefault());
    }
    List<?> chosen =
        entities.createNativeQuery(CHOSEN).setParameter(1, tenant.toString()).getResultList();
    for (Object row : chosen) {
      Object[] columns = (Object[]) row;
      TenantLimit.of((String) columns[0])
          .ifPresent(limit -> values.put(limit, ((Number) columns[1]).longValue()));
    }
    return values;
  }

  /**
   * Locks the rows until the transaction ends, so that two changes of the same limits do not mix.
   */
  void lock(UUID tenant) {
    entities.createNativeQuery(LOCK).setParameter(1, tenant.toString()).getSingleResult();
  }

  /**
   * @param most null restores the default
   */
  void put(UUID tenant, TenantLimit limit, Long most) {
    var change =
        entities
            .createNativeQuery(most == null ? RESET : SET)
            .setParameter(1, tenant.toString())
            .setParameter(2, limit.key());
    (most == null ? change : change.setParameter(3, most)).executeUpdate();
  }
}
