package net.lastmile.tenancy;

import net.lastmile.platform.persistence.TenantRef;

/** Which names tenants may have in their panels' addresses. */
public final class TenantRules {
  private TenantRules() {}

  /** Why nobody can have a slug: {@code invalid}, {@code reserved}, or null if it is allowed. */
  public static String refusalOfSlug(String slug) {
    if (slug == null || !TenantRef.SLUG.matcher(slug).matches()) {
      return "invalid";
    }
    return ReservedSlugs.hold(slug) ? "reserved" : null;
  }
}
