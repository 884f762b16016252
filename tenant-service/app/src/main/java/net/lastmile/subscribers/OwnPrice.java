package net.lastmile.subscribers;

/**
 * What a renewal costs a subscriber in place of the plan's price (S9).
 *
 * @param overridePrice off: the plan's price counts, and this one is only kept
 * @param priceMinor in minor units of the tenant's currency
 */
record OwnPrice(boolean overridePrice, long priceMinor) {
  static final OwnPrice NONE = new OwnPrice(false, 0);
}
