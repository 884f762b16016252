package net.lastmile.staff;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Set;
import net.lastmile.api.permissions.Permission;
import net.lastmile.platform.problem.RequestError;
import net.lastmile.platform.security.Caller;
import net.lastmile.platform.security.Kind;

/**
 * Nobody becomes more by the right to change staff: who is no admin gives and takes only what they
 * may do themselves, touches no admin, and leaves what they may do themselves to others.
 */
@ApplicationScoped
class GrantRule {
  @Inject private Caller caller;

  /**
   * For a permission group.
   *
   * @throws net.lastmile.platform.problem.ProblemException {@link
   *     PermissionGroupError#MORE_THAN_OWN}
   */
  void requireOwn(Set<Permission> before, Set<Permission> after) {
    if (isBound() && !(mine(before) && mine(after))) {
      throw PermissionGroupError.MORE_THAN_OWN.asException();
    }
  }

  /**
   * For a log-in.
   *
   * @param before null for a new one
   * @throws net.lastmile.platform.problem.ProblemException {@link StaffError#MORE_THAN_OWN}
   */
  void requireOwn(StaffRights before, StaffRights after) {
    if (!isBound()) {
      return;
    }
    boolean own = before != null && caller.identity().subject().equals(before.subject());
    boolean allowed =
        own ? before.equals(after) : (before == null || isMine(before)) && isMine(after);
    if (!allowed) {
      throw StaffError.MORE_THAN_OWN.asException();
    }
  }

  /** For replacing what a colleague logs in with. */
  void requireMayRecover() {
    if (isBound() && !caller.may(Permission.STAFF_RECOVER)) {
      throw RequestError.FORBIDDEN.asException();
    }
  }

  private boolean isMine(StaffRights rights) {
    return rights.kind() != Kind.ADMIN && mine(rights.permissions());
  }

  private boolean mine(Set<Permission> permissions) {
    return caller.permissions().containsAll(permissions);
  }

  /** The platform, its operators and admins are not. */
  private boolean isBound() {
    Kind kind = caller.identity().kind();
    return kind != null && kind.isStaff() && kind != Kind.ADMIN;
  }
}
