package net.lastmile.api.tenancy;

/**
 * How many of something a tenant may have.
 *
 * @param name {@code subscribers}, {@code nas} or {@code staff}
 * @param value no more are made once there are so many; where there are more already, they stay
 * @param byDefault what it is where no operator said otherwise
 * @param used how many there are; null while the tenant is being made
 */
public record LimitView(String name, long value, long byDefault, Long used) {}
