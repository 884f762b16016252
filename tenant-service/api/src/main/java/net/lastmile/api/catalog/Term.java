package net.lastmile.api.catalog;

/**
 * How long one payment lasts.
 *
 * @param anchorDay day of the month, for a monthly account; else 0
 */
public record Term(int validity, ValidityUnit validityUnit, BillingCycle cycle, int anchorDay) {}
