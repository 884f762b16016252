package net.lastmile.catalog;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import net.lastmile.platform.persistence.Sql;
import net.lastmile.tenancy.StoredAmounts;

/** Prices of plans. */
@ApplicationScoped
@Transactional
class PlanAmounts implements StoredAmounts {
  private static final String ANY =
      "select exists (select 1 from plan"
          + " where price_minor <> 0 or day_price_minor <> 0 or reset_price_minor <> 0)";

  @Inject private Sql sql;

  @Override
  public boolean any() {
    return sql.query(ANY).flag();
  }
}
