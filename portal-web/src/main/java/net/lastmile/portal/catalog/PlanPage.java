package net.lastmile.portal.catalog;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.UUID;
import net.lastmile.api.catalog.PlanApi;
import net.lastmile.api.catalog.PlanView;
import net.lastmile.api.network.NasApi;
import net.lastmile.api.permissions.Permission;
import net.lastmile.api.pools.PoolApi;
import net.lastmile.portal.form.Submission;
import net.lastmile.portal.lists.Id;
import net.lastmile.portal.login.StaffSession;
import org.omnifaces.cdi.Param;

/** One plan. */
@Named
@RequestScoped
public class PlanPage {
  private PlanView plan;

  @Inject @Param private String id;
  @Inject private PlanApi planApi;
  @Inject private NasApi nasApi;
  @Inject private PoolApi poolApi;
  @Inject private StaffSession staff;
  @Inject private Submission submission;

  @PostConstruct
  void load() {
    plan = planApi.get(Id.of(id));
  }

  public PlanView getPlan() {
    return plan;
  }

  /**
   * The name of the router at which the plan's lines should connect; empty for any, or if the
   * reader may not see routers.
   */
  public String getPreferredNas() {
    return plan.preferredNasId() == null || !staff.holds(Permission.NAS_VIEW)
        ? ""
        : nasApi.get(plan.preferredNasId()).name();
  }

  /**
   * The name of the pool that edges lease from for this plan; empty for none, or if the reader may
   * not see pools.
   */
  public String pool(UUID pool) {
    return pool == null || !staff.holds(Permission.POOLS_VIEW) ? "" : poolApi.get(pool).name();
  }

  public String delete() {
    return submission.attempt(
        () -> {
          planApi.delete(plan.id());
          submission.announce("plans.deleted", plan.name());
          return "/panel/plans?faces-redirect=true";
        });
  }
}
