package net.lastmile.platform.persistence;

import java.util.UUID;
import java.util.regex.Pattern;

/**
 * A tenant as the database knows it.
 *
 * @param slug names its schema and its role, and is therefore also checked here
 */
public record TenantRef(UUID id, String slug) {
  /** T2. */
  public static final Pattern SLUG = Pattern.compile("[a-z0-9][a-z0-9-]{1,30}[a-z0-9]");

  public TenantRef {
    if (!SLUG.matcher(slug).matches()) {
      throw new IllegalArgumentException("no slug: " + slug);
    }
  }

  /** Name of the tenant's schema and of the role that owns it, unquoted. */
  public String schema() {
    return "tenant_" + slug;
  }

  /** {@link #schema} quoted for SQL, because slugs contain hyphens. */
  public String quotedSchema() {
    return '"' + schema() + '"';
  }
}
