package net.lastmile.tenancy.provisioning;

/**
 * The first log-in of a tenant to be provisioned.
 *
 * @param username within the tenant
 * @param credential the password's hash as the identity provider imports it
 * @param mustChangePassword whether the password must be changed at the first log-in
 */
public record FirstAdmin(
    String username, String fullName, String email, String credential, boolean mustChangePassword) {
  @Override
  public String toString() {
    return "FirstAdmin[username=" + username + "]";
  }
}
