package net.lastmile.api.catalog;

/**
 * Prices in minor units of the tenant's currency; 0 for none.
 *
 * @param dayPriceMinor of one more day
 * @param resetPriceMinor of a fresh quota
 */
public record Prices(long priceMinor, long dayPriceMinor, long resetPriceMinor) {
  public static final Prices NONE = new Prices(0, 0, 0);
}
