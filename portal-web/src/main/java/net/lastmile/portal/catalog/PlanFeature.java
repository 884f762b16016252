package net.lastmile.portal.catalog;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import net.lastmile.api.catalog.PlanApi;
import net.lastmile.api.catalog.PlanView;
import net.lastmile.api.paging.PageQuery;
import net.lastmile.api.permissions.Permission;
import net.lastmile.portal.feature.Entry;
import net.lastmile.portal.feature.Feature;
import net.lastmile.portal.feature.FormPage;
import net.lastmile.portal.feature.Hit;
import net.lastmile.portal.feature.Section;

/** Plans in the navigation, the search and the audit trail. */
@ApplicationScoped
class PlanFeature implements Feature {
  @Inject private PlanApi planApi;

  @Override
  public List<Entry> entries() {
    return List.of(
        new Entry(
            Section.CUSTOMERS,
            30,
            "/panel/plans",
            "nav.plans",
            "pi-box",
            Permission.SERVICES_VIEW));
  }

  @Override
  public List<FormPage> forms() {
    return List.of(
        new FormPage("/panel/plans/form", Permission.SERVICES_CREATE, Permission.SERVICES_EDIT));
  }

  @Override
  public List<Hit> find(PageQuery query) {
    return planApi.list(query).items().stream().map(PlanFeature::hit).toList();
  }

  @Override
  public Map<String, String> auditedAs() {
    return Map.of("plan", "plans");
  }

  @Override
  public Map<String, Function<UUID, String>> names() {
    Function<UUID, String> name = id -> planApi.get(id).name();
    return Map.of("planId", name, "expiredPlanId", name);
  }

  private static Hit hit(PlanView found) {
    String path = "/panel/plans/detail?id=" + found.id();
    return new Hit("finder.plan", "pi-box", found.name(), found.commercialName(), path);
  }
}
