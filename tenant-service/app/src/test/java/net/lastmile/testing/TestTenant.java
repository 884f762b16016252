package net.lastmile.testing;

import java.util.UUID;

/**
 * A tenant the tests have made.
 *
 * @param admin its first admin, by the identity provider's id
 */
public record TestTenant(UUID id, String slug, UUID admin) {
  public String schema() {
    return "tenant_" + slug;
  }
}
