package net.lastmile.pages;

import java.util.UUID;
import net.lastmile.api.catalog.PlanApi;
import net.lastmile.api.catalog.PlanRequest;
import net.lastmile.api.catalog.PlanView;
import net.lastmile.api.paging.Page;
import net.lastmile.api.paging.PageQuery;
import net.lastmile.api.problem.Problem.FieldError;

/** A tenant's plans. */
record FakePlans(FakeTenant tenant) implements PlanApi {
  @Override
  public Page<PlanView> list(PageQuery query) {
    return tenant.plans.list(query, _ -> true);
  }

  @Override
  public PlanView create(String idempotencyKey, PlanRequest request) {
    if (!request.download().matches("[0-9.]+[kM]?")) {
      throw Refusal.of(
          400,
          "request.invalid",
          "Some fields are not valid.",
          new FieldError("download", "not-a-rate", "A rate such as 20M."));
    }
    if (tenant.plans.all().stream().anyMatch(plan -> plan.name().equals(request.name()))) {
      throw Refusal.of(
          409,
          "plan.name-taken",
          "Another plan has this name.",
          new FieldError("name", "name-taken", "Another plan has this name."));
    }
    return tenant.plans.add(request);
  }

  @Override
  public PlanView get(UUID id) {
    return tenant.plans.get(id);
  }

  @Override
  public PlanView update(UUID id, PlanRequest changes) {
    return tenant.plans.change(id, changes);
  }

  @Override
  public void delete(UUID id) {
    tenant.plans.remove(id);
  }
}
