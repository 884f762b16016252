package net.lastmile.tenancy;

/**
 * Amounts of money that a feature stores in minor units of the tenant's currency. They would change
 * their meaning in a currency with another number of minor digits.
 */
public interface StoredAmounts {
  /** Whether the current tenant has one that is not zero. */
  boolean any();
}
