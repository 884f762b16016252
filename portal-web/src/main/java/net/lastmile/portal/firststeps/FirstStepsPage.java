package net.lastmile.portal.firststeps;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import net.lastmile.api.network.NasApi;
import net.lastmile.api.network.NasView;
import net.lastmile.api.network.RouterConfigurationRequest;
import net.lastmile.api.paging.PageQuery;
import net.lastmile.api.tenancy.FirstStepsView;
import net.lastmile.api.tenancy.TenantApi;
import net.lastmile.portal.network.FreshSecrets;

/** The first steps; a step is ticked off once the tenant has what it asks for. */
@Named
@RequestScoped
public class FirstStepsPage {
  private FirstStepsView steps;
  private NasView nas;
  private String configuration;

  @Inject private TenantApi tenantApi;
  @Inject private NasApi nasApi;
  @Inject private FreshSecrets freshSecrets;

  /**
   * @param name key of its texts, and its id
   * @param to page where it is done; null if the only thing to do is wait
   */
  public record Step(String name, boolean done, String to) {}

  @PostConstruct
  void load() {
    steps = tenantApi.firstSteps();
  }

  public List<Step> getSteps() {
    return List.of(
        new Step("nas", steps.nasAdded(), "/panel/nas/form"),
        new Step("plan", steps.planAdded(), "/panel/plans/form"),
        new Step("subscriber", steps.subscriberAdded(), "/panel/subscribers/form"),
        new Step("login", steps.firstLoginSeen(), null));
  }

  public long getDone() {
    return getSteps().stream().filter(Step::done).count();
  }

  public boolean isAllDone() {
    return StepsLeft.isDone(steps);
  }

  /** The first router, whose configuration is shown for pasting; null if there is none yet. */
  public NasView getNas() {
    if (nas == null && steps.nasAdded()) {
      PageQuery query = new PageQuery();
      query.limit = 1;
      nas = nasApi.list(query).items().stream().findFirst().orElse(null);
    }
    return nas;
  }

  /**
   * With the secret for whoever made it since their log-in; for others with a placeholder, since it
   * cannot be read back (N1).
   */
  public String getConfiguration() {
    if (configuration == null && getNas() != null) {
      configuration =
          nasApi
              .routerConfiguration(
                  nas.id(), new RouterConfigurationRequest(freshSecrets.of(nas.id())))
              .text();
    }
    return configuration;
  }

  public boolean isWithSecret() {
    return getNas() != null && freshSecrets.of(nas.id()) != null;
  }
}
