package net.lastmile.network;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import net.lastmile.api.network.NasRules;
import net.lastmile.platform.problem.FieldErrors;

/** Checks that the pools a router is restricted to exist, by name. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class PoolNames {
  /** Pools that edges lease from, and pools of routers that plans name. */
  private static final String THERE =
      """
      select name from ip_pool
      union select pool from plan where deleted_at is null
      union select framed_ipv6_pool from plan where deleted_at is null
      union select delegated_ipv6_pool from plan where deleted_at is null
      """;

  @PersistenceContext private EntityManager entities;

  /** A name that no pool has would make the router refuse every line. */
  void check(NasRules before, NasRules after, FieldErrors errors) {
    List<String> added = new ArrayList<>(after.allowedPools());
    added.removeAll(before.allowedPools());
    if (added.isEmpty()) {
      return;
    }
    added.removeAll(entities.createNativeQuery(THERE).getResultList());
    errors.check(
        added.isEmpty(),
        "allowedPools",
        "no-such-pool",
        "No plan and no pool of addresses has this name: " + String.join(", ", added));
  }
}
