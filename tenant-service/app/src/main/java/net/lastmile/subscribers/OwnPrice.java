package net.lastmile.subscribers;

import net.lastmile.api.money.Money;

/**
 * The price of a renewal for one subscriber, instead of the plan's price (S9).
 *
 * @param overridePrice false: the plan's price counts, and this one is only stored
 * @param priceMinor in minor units of the tenant's currency
 */
record OwnPrice(boolean overridePrice, long priceMinor) {
  OwnPrice {
    Money.requirePrice(priceMinor);
  }

  static final OwnPrice NONE = new OwnPrice(false, 0);
}
