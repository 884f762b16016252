package net.lastmile.pages;

import java.util.List;
import net.lastmile.api.access.AccessRulesApi;
import net.lastmile.api.access.AccessRulesUpdate;
import net.lastmile.api.access.AccessRulesView;
import net.lastmile.edge.contract.record.AccessPolicy.RealmHandling;
import net.lastmile.edge.contract.record.Username;

/** Rules that stay what they are for every new tenant. */
final class FakeAccessRules implements AccessRulesApi {
  @Override
  public AccessRulesView get() {
    return new AccessRulesView(
        RealmHandling.KEEP, List.of(), null, 1_000, 0, Username.Case.IGNORED);
  }

  @Override
  public AccessRulesView update(AccessRulesUpdate changes) {
    return get();
  }
}
