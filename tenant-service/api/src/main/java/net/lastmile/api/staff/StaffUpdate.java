package net.lastmile.api.staff;

import net.lastmile.api.field.Email;
import net.lastmile.api.field.Id;
import net.lastmile.api.field.NewPassword;
import net.lastmile.api.field.PersonName;
import net.lastmile.api.field.Required;
import net.lastmile.api.permissions.StaffKind;

/**
 * Fields to change; null leaves a field as it is. Replacing a lost password or phone ends every
 * session of that person, and only a colleague can do it: staff change their own with the identity
 * provider.
 *
 * @param permissionGroupId the empty text takes the group away
 * @param password a new one, to be changed at the next log-in
 * @param resetSecondFactor true: the authenticator app is forgotten, and no code is asked for until
 *     another app is set up
 */
public record StaffUpdate(
    @Required @PersonName String fullName,
    @Required @Email String email,
    StaffKind kind,
    @Id String permissionGroupId,
    Boolean active,
    @NewPassword String password,
    Boolean resetSecondFactor) {
  @Override
  public String toString() {
    return "StaffUpdate[fullName="
        + fullName
        + ", kind="
        + kind
        + ", group="
        + permissionGroupId
        + ", active="
        + active
        + "]";
  }
}
