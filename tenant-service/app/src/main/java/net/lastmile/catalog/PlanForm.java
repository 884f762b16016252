package net.lastmile.catalog;

import java.util.Currency;
import net.lastmile.api.catalog.BillingCycle;
import net.lastmile.api.catalog.PlanRequest;
import net.lastmile.api.catalog.Prices;
import net.lastmile.api.catalog.ValidityUnit;
import net.lastmile.platform.fields.Patch;
import net.lastmile.platform.money.PriceField;
import net.lastmile.platform.problem.FieldErrors;

/** Reads what the annotations of a request's fields cannot say; faults are collected. */
final class PlanForm {
  private final PlanTerms before;
  private final Currency currency;
  private final FieldErrors errors;

  PlanForm(PlanTerms before, Currency currency, FieldErrors errors) {
    this.before = before;
    this.currency = currency;
    this.errors = errors;
  }

  PlanTerms read(PlanRequest r) {
    Patch<PlanTerms> patch =
        Patch.of(PlanTerms.class, PlanTerms.BLANK, before, PlanRequest.class, r);
    ValidityUnit unit = r.validityUnit() == null ? before.term().validityUnit() : r.validityUnit();
    BillingCycle cycle = r.cycle() == null ? before.term().cycle() : r.cycle();
    errors.check(
        cycle == BillingCycle.FROM_START || unit == ValidityUnit.MONTHS,
        "validityUnit",
        "months-only",
        "A whole month or a monthly account is counted in months.");
    Prices prices = before.prices();
    return patch
        .set("anchorDay", anchorDay(r.anchorDay(), cycle))
        .set("priceMinor", price("price", r.price(), prices.priceMinor()))
        .set("dayPriceMinor", price("dayPrice", r.dayPrice(), prices.dayPriceMinor()))
        .set("resetPriceMinor", price("resetPrice", r.resetPrice(), prices.resetPriceMinor()))
        .changed();
  }

  private long price(String field, String text, long otherwise) {
    return PriceField.read(field, text, otherwise, currency, errors);
  }

  /** A plan that is not a monthly account, or no longer, forgets its anchor day. */
  private int anchorDay(Integer day, BillingCycle cycle) {
    if (cycle != BillingCycle.MONTHLY_ACCOUNT) {
      return 0;
    }
    int old = before.term().anchorDay();
    Integer set = day == null && old > 0 ? Integer.valueOf(old) : day;
    errors.required("anchorDay", set == null || set == 0 ? null : set);
    return set == null ? 0 : set;
  }
}
