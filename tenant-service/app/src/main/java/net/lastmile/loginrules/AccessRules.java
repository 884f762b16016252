package net.lastmile.loginrules;

import java.util.List;
import java.util.UUID;
import net.lastmile.api.access.AccessRulesUpdate;
import net.lastmile.edge.contract.record.AccessPolicy;
import net.lastmile.edge.contract.record.AccessPolicy.RealmHandling;
import net.lastmile.edge.contract.record.Username;
import net.lastmile.platform.fields.Patch;

/** The rules that people set. */
record AccessRules(
    RealmHandling realms,
    List<String> strippedRealms,
    UUID expiredPlanId,
    int rejectDelayMillis,
    int packetsPerSecond,
    Username.Case usernameCase) {
  /** Rejects are delayed by a second, which deters guessing and barely delays a typo. */
  static final AccessRules BY_DEFAULT =
      new AccessRules(RealmHandling.KEEP, List.of(), null, 1_000, 0, Username.Case.IGNORED);

  /** These rules with the request's fields changed. */
  AccessRules with(AccessRulesUpdate update) {
    return Patch.of(AccessRules.class, BY_DEFAULT, this, AccessRulesUpdate.class, update).changed();
  }

  AccessPolicy policy() {
    return new AccessPolicy(
        realms, strippedRealms, expiredPlanId, rejectDelayMillis, packetsPerSecond, usernameCase);
  }
}
