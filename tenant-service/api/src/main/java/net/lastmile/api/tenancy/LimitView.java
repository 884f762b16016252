package net.lastmile.api.tenancy;

/**
 * How many of one thing a tenant may have.
 *
 * @param name {@code subscribers}, {@code nas} or {@code staff}
 * @param value no more can be added once this number is reached; if there are more already, they
 *     stay
 * @param byDefault the limit unless an operator set another
 * @param used how many there are; null while the tenant is being provisioned
 */
public record LimitView(String name, long value, long byDefault, Long used) {}
