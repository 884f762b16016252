package net.lastmile.pages;

import java.util.Map;
import java.util.UUID;
import net.lastmile.api.catalog.PlanApi;
import net.lastmile.api.catalog.PlanRequest;
import net.lastmile.api.catalog.PlanView;
import net.lastmile.api.paging.Page;
import net.lastmile.api.paging.PageQuery;

/** A tenant's plans. */
record FakePlans(FakeTenant tenant) implements PlanApi {
  static final Map<String, Object> USUAL =
      Map.of(
          "downloadKbps",
          20_000,
          "uploadKbps",
          5_000,
          "priceMinor",
          1_999,
          "currency",
          "COP",
          "validity",
          30,
          "validityUnit",
          "DAYS",
          "cycle",
          "FROM_START",
          "active",
          true);

  @Override
  public Page<PlanView> list(PageQuery query) {
    return tenant.plans.list(query, _ -> true);
  }

  @Override
  public PlanView create(String idempotencyKey, PlanRequest request) {
    new Rules().rate("download", request.download()).rate("upload", request.upload()).require();
    // Only then the API knows the tenant, and with it the currency.
    new Rules().price("price", request.price(), tenant.profile().currency()).require();
    if (tenant.plans.all().stream().anyMatch(plan -> plan.name().equals(request.name()))) {
      throw Refusal.taken("plan.name-taken", "name");
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
