package net.lastmile.network;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import net.lastmile.api.network.NasRules;
import net.lastmile.platform.problem.FieldErrors;

/** Checks that the pools a router is restricted to exist, by name. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class PoolNames {
  @Inject @Any private Instance<NamedPools> pools;

  /** A name that no pool has would make the router refuse every line. */
  void check(NasRules before, NasRules after, FieldErrors errors) {
    List<String> added = new ArrayList<>(after.allowedPools());
    added.removeAll(before.allowedPools());
    if (added.isEmpty()) {
      return;
    }
    pools.forEach(named -> added.removeAll(named.names()));
    errors.check(
        added.isEmpty(),
        "allowedPools",
        "no-such-pool",
        "No plan and no pool of addresses has this name: " + String.join(", ", added));
  }
}
