package net.lastmile.subscribers;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import net.lastmile.platform.persistence.Sql;
import net.lastmile.tenancy.StoredAmounts;

/** Subscribers' own prices, including those of deleted subscribers, who may be restored. */
@ApplicationScoped
@Transactional
class OwnPrices implements StoredAmounts {
  private static final String ANY =
      "select exists (select 1 from subscriber where price_minor <> 0)";

  @Inject private Sql sql;

  @Override
  public boolean any() {
    return sql.query(ANY).flag();
  }
}
