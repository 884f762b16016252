package net.lastmile.catalog;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import net.lastmile.tenancy.StoredAmounts;

/** Prices of plans. */
@ApplicationScoped
@Transactional
class PlanAmounts implements StoredAmounts {
  private static final String ANY =
      "select exists (select 1 from plan"
          + " where price_minor <> 0 or day_price_minor <> 0 or reset_price_minor <> 0)";

  @PersistenceContext private EntityManager entities;

  @Override
  public boolean any() {
    return (Boolean) entities.createNativeQuery(ANY).getSingleResult();
  }
}
