package net.lastmile.tenancy.limits;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** The things that are limited for a tenant (T12), until plans of the platform decide (T13). */
public enum TenantLimit {
  SUBSCRIBERS(1_000_000, 5_000_000),
  NAS(1_000, 20_000),
  STAFF(500, 10_000);

  private final long byDefault;
  private final long ceiling;

  TenantLimit(long byDefault, long ceiling) {
    this.byDefault = byDefault;
    this.ceiling = ceiling;
  }

  /** The limit unless an operator set another. */
  public long byDefault() {
    return byDefault;
  }

  /** The most that an operator can set. */
  public long ceiling() {
    return ceiling;
  }

  /** As clients see it. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  static Optional<TenantLimit> of(String key) {
    return Stream.of(values()).filter(limit -> limit.key().equals(key)).findFirst();
  }
}
