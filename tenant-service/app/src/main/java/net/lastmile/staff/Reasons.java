package net.lastmile.staff;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import net.lastmile.api.permissions.Permission;
import net.lastmile.api.permissions.PermissionReason;
import net.lastmile.api.permissions.StaffPermissionView;
import net.lastmile.platform.security.Kind;

/** What a log-in may do, and why. */
final class Reasons {
  private Reasons() {}

  static List<StaffPermissionView> of(StaffRights rights) {
    return Stream.of(Permission.values())
        .map(
            permission ->
                new StaffPermissionView(
                    permission,
                    rights.permissions().contains(permission),
                    reason(rights, permission)))
        .toList();
  }

  private static PermissionReason reason(StaffRights rights, Permission permission) {
    if (rights.kind() == Kind.ADMIN) {
      return PermissionReason.ADMIN;
    }
    if (rights.kind().granted(Set.of(permission)).isEmpty()) {
      return PermissionReason.NOT_FOR_KIND;
    }
    if (rights.group() == null) {
      return PermissionReason.NO_GROUP;
    }
    return rights.group().permissions().contains(permission)
        ? PermissionReason.GROUP
        : PermissionReason.NOT_IN_GROUP;
  }
}
