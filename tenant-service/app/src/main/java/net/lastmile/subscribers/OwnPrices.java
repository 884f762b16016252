package net.lastmile.subscribers;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import net.lastmile.tenancy.StoredAmounts;

/** Subscribers' own prices, including those of deleted subscribers, who may be restored. */
@ApplicationScoped
@Transactional
class OwnPrices implements StoredAmounts {
  private static final String ANY =
      "select exists (select 1 from subscriber where price_minor <> 0)";

  @PersistenceContext private EntityManager entities;

  @Override
  public boolean any() {
    return (Boolean) entities.createNativeQuery(ANY).getSingleResult();
  }
}
