package net.lastmile.tenancy;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** What a tenant may have only so many of (T12), until plans of the platform decide (T13). */
public enum TenantLimit {
  SUBSCRIBERS(1_000_000),
  NAS(1_000),
  STAFF(500);

  private final long most;

  TenantLimit(long most) {
    this.most = most;
  }

  public long most() {
    return most;
  }

  /** As clients see it. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  static Map<String, Long> all() {
    return Arrays.stream(values()).collect(Collectors.toMap(TenantLimit::key, TenantLimit::most));
  }
}
