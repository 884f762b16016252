package net.lastmile.identity.keycloak;

import net.lastmile.platform.security.Kind;

/**
 * A log-in as Keycloak keeps it.
 *
 * @param username within the tenant
 */
public record LoginAccount(
    String username, String fullName, String email, Kind kind, boolean active) {
  String storedName(String slug) {
    return username + "@" + slug;
  }
}
