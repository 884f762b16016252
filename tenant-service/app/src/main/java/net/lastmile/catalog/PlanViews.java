package net.lastmile.catalog;

import net.lastmile.api.catalog.PlanView;

/** How a plan is shown. */
final class PlanViews {
  private PlanViews() {}

  static PlanView of(Plan plan, String currency, long subscribers) {
    PlanTerms terms = plan.terms();
    return new PlanView(
        plan.id(),
        terms.name(),
        terms.commercialName(),
        terms.rates(),
        terms.burst(),
        terms.prices(),
        currency,
        terms.term(),
        terms.preferredNasId(),
        terms.pools(),
        terms.router(),
        terms.nameServers(),
        terms.sessionLimit(),
        terms.interimSeconds(),
        terms.idleSeconds(),
        terms.active(),
        subscribers,
        plan.createdAt());
  }
}
