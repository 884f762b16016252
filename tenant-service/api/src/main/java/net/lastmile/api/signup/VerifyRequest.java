package net.lastmile.api.signup;

import net.lastmile.api.field.NewPassword;
import net.lastmile.api.field.Required;
import net.lastmile.api.field.StaffUsername;

/**
 * @param username log-in name of the first admin within the tenant; {@code admin} if null
 * @param password 12 to 128 characters
 */
public record VerifyRequest(
    @StaffUsername String username, @Required @NewPassword String password) {
  @Override
  public String toString() {
    return "VerifyRequest[username=" + username + "]";
  }
}
