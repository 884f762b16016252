package net.lastmile.portal.catalog;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.UUID;
import net.lastmile.api.catalog.PlanView;
import net.lastmile.portal.client.Api;
import net.lastmile.portal.form.Submission;
import net.lastmile.portal.lists.Id;
import org.omnifaces.cdi.Param;

/** One plan. */
@Named
@RequestScoped
public class PlanPage {
  private PlanView plan;

  @Inject @Param private String id;
  @Inject private Api api;
  @Inject private Submission submission;

  @PostConstruct
  void load() {
    plan = api.plans().get(Id.of(id));
  }

  public PlanView getPlan() {
    return plan;
  }

  /** The name of the router at which the plan's lines should connect; empty for any. */
  public String getPreferredNas() {
    return plan.preferredNasId() == null ? "" : api.nas().get(plan.preferredNasId()).name();
  }

  /** The name of the pool that edges lease from for this plan; empty for none. */
  public String pool(UUID pool) {
    return pool == null ? "" : api.pools().get(pool).name();
  }

  public String delete() {
    return submission.attempt(
        () -> {
          api.plans().delete(plan.id());
          submission.announce("plans.deleted", plan.name());
          return "/panel/plans?faces-redirect=true";
        });
  }
}
