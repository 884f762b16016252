package net.lastmile.pages;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import net.lastmile.api.access.AccessRulesApi;
import net.lastmile.api.access.AccessRulesUpdate;
import net.lastmile.api.access.AccessRulesView;
import net.lastmile.edge.contract.record.AccessPolicy;
import net.lastmile.edge.contract.record.AccessPolicy.RealmHandling;
import net.lastmile.edge.contract.record.Username;

/** A tenant's rules for log-ins. */
final class FakeAccessRules implements AccessRulesApi {
  private final ObjectNode rules =
      FakeApi.JSON.valueToTree(
          new AccessRulesView(
              RealmHandling.KEEP, List.of(), null, 1_000, 0, Username.Case.IGNORED));

  @Override
  public synchronized AccessRulesView get() {
    return FakeApi.JSON.convertValue(rules, AccessRulesView.class);
  }

  @Override
  public synchronized AccessRulesView update(AccessRulesUpdate changes) {
    new Rules()
        .range(
            "rejectDelayMillis", changes.rejectDelayMillis(), AccessPolicy.MAX_REJECT_DELAY_MILLIS)
        .require();
    rules.setAll((ObjectNode) FakeApi.JSON.valueToTree(changes));
    return get();
  }
}
