package net.lastmile.api.staff;

import net.lastmile.api.field.Email;
import net.lastmile.api.field.NewPassword;
import net.lastmile.api.field.PersonName;
import net.lastmile.api.field.Required;
import net.lastmile.api.field.StaffUsername;

/** Kinds as in {@link net.lastmile.api.tenancy.MeView}. */
public record StaffRequest(
    @Required @StaffUsername String username,
    @Required @PersonName String fullName,
    @Required @Email String email,
    String kind,
    @Required @NewPassword String password) {
  @Override
  public String toString() {
    return "StaffRequest[username=" + username + ", kind=" + kind + "]";
  }
}
