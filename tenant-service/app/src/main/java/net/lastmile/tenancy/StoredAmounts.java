package net.lastmile.tenancy;

/**
 * Amounts of money that a feature keeps in minor units of the tenant's currency. They would mean
 * something else in a currency with other minor digits.
 */
public interface StoredAmounts {
  /** Whether the current tenant has one that is not zero. */
  boolean any();
}
