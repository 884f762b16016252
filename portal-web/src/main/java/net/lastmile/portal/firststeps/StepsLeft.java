package net.lastmile.portal.firststeps;

import jakarta.enterprise.context.SessionScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.ProcessingException;
import java.io.Serializable;
import net.lastmile.api.tenancy.FirstStepsView;
import net.lastmile.api.tenancy.TenantApi;
import net.lastmile.portal.client.ApiProblem;
import net.lastmile.portal.client.ApiUnavailable;

/** Whether any of the first steps is left. Once all are done they are not asked for again. */
@SessionScoped
class StepsLeft implements Serializable {
  private boolean allDone;

  @Inject private transient TenantApi tenantApi;

  /** False as well if the API does not say: a page is worth more than this entry. */
  boolean isAny() {
    try {
      allDone = allDone || isDone(tenantApi.firstSteps());
      return !allDone;
    } catch (ApiProblem | ApiUnavailable | ProcessingException unanswered) {
      return false;
    }
  }

  static boolean isDone(FirstStepsView steps) {
    return steps.nasAdded()
        && steps.planAdded()
        && steps.subscriberAdded()
        && steps.firstLoginSeen();
  }
}
