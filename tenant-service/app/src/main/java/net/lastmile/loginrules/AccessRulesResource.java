package net.lastmile.loginrules;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import net.lastmile.api.access.AccessRulesApi;
import net.lastmile.api.access.AccessRulesUpdate;
import net.lastmile.api.access.AccessRulesView;
import net.lastmile.platform.problem.RequestError;

/** {@code /access-rules} */
@RequestScoped
public class AccessRulesResource implements AccessRulesApi {
  @Inject private LogInRules rules;

  @Override
  public AccessRulesView get() {
    return view(rules.read());
  }

  @Override
  public AccessRulesView update(AccessRulesUpdate changes) {
    return view(rules.change(RequestError.requireBody(changes)));
  }

  private static AccessRulesView view(AccessRules rules) {
    return new AccessRulesView(
        rules.realms(),
        rules.strippedRealms(),
        rules.expiredPlanId(),
        rules.rejectDelayMillis(),
        rules.packetsPerSecond(),
        rules.usernameCase());
  }
}
