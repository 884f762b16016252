package net.lastmile.api.catalog;

import net.lastmile.api.money.Money;

/**
 * Prices in minor units of the tenant's currency; 0 for none, never negative.
 *
 * @param dayPriceMinor of one more day
 * @param resetPriceMinor of a fresh quota
 */
public record Prices(long priceMinor, long dayPriceMinor, long resetPriceMinor) {
  public Prices {
    Money.requirePrice(priceMinor);
    Money.requirePrice(dayPriceMinor);
    Money.requirePrice(resetPriceMinor);
  }

  public static final Prices NONE = new Prices(0, 0, 0);
}
