package net.lastmile.staff;

import java.util.Set;
import net.lastmile.api.permissions.Permission;
import net.lastmile.platform.security.Kind;

/**
 * What a log-in may do.
 *
 * @param subject its id at the identity provider; null until it has one
 * @param group null for none
 */
record StaffRights(String subject, Kind kind, boolean active, PermissionGroup group) {
  Set<Permission> permissions() {
    return kind.granted(group == null ? Set.of() : group.permissions());
  }
}
