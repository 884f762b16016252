package net.lastmile.api.staff;

import net.lastmile.api.field.Email;
import net.lastmile.api.field.Id;
import net.lastmile.api.field.NewPassword;
import net.lastmile.api.field.PersonName;
import net.lastmile.api.field.Required;
import net.lastmile.api.field.StaffUsername;
import net.lastmile.api.permissions.StaffKind;

/**
 * A new log-in of the tenant.
 *
 * @param permissionGroupId what the person may do, as far as the kind may be given it; an admin may
 *     do everything, anybody else without a group nothing
 * @param password temporary: it must be changed at the first log-in; null: the person gets a mail
 *     with a link to choose one
 */
public record StaffRequest(
    @Required @StaffUsername String username,
    @Required @PersonName String fullName,
    @Required @Email String email,
    @Required StaffKind kind,
    @Id String permissionGroupId,
    @NewPassword String password) {
  @Override
  public String toString() {
    return "StaffRequest[username=" + username + ", kind=" + kind + "]";
  }
}
