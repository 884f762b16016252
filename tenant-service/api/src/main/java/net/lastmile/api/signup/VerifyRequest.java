package net.lastmile.api.signup;

/**
 * @param username log-in name of the first admin within the tenant; {@code admin} if null
 * @param password 12 to 128 characters
 */
public record VerifyRequest(String username, String password) {
  @Override
  public String toString() {
    return "VerifyRequest[username=" + username + "]";
  }
}
