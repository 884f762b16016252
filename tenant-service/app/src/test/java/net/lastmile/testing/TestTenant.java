package net.lastmile.testing;

import java.util.UUID;

/** A tenant the tests have provisioned. */
public record TestTenant(UUID id, String slug) {
  public String schema() {
    return "tenant_" + slug;
  }
}
