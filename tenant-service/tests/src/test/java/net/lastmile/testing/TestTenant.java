package net.lastmile.testing;

import java.util.UUID;

/**
 * A tenant made by the tests.
 *
 * @param admin the identity provider's id of its first admin
 */
public record TestTenant(UUID id, String slug, UUID admin) {
  public String schema() {
    return "tenant_" + slug;
  }
}
