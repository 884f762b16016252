package net.lastmile.platform.money;

import net.lastmile.api.field.Amount;
import net.lastmile.api.money.Money;
import net.lastmile.platform.fields.FieldRule;
import net.lastmile.platform.problem.FieldErrors;

/** An amount in some currency; whether it fits the tenant's is checked where that is known. */
public final class AmountRule extends FieldRule<Amount, String> {
  @Override
  protected void check(Amount field, String value, String name, FieldErrors errors) {
    errors.check(
        value.isBlank() || Money.isAmount(value),
        name,
        "not-a-price",
        "Enter an amount in your currency, with no more digits than it has.");
  }
}
