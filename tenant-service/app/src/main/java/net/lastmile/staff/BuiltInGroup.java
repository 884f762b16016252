package net.lastmile.staff;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import net.lastmile.api.permissions.Permission;
import net.lastmile.api.permissions.StaffKind;

/**
 * Groups that every tenant has, for each kind that is no admin. A new release gives their members
 * what it adds to them.
 */
enum BuiltInGroup {
  RESELLER_FULL("Reseller – full", StaffKind.RESELLER, Permission.of(StaffKind.RESELLER)),
  /** Helps subscribers; changes no plan, router or setting, and deletes nothing. */
  SUPPORT_STANDARD(
      "Support – standard",
      StaffKind.SUPPORT,
      EnumSet.of(
          Permission.DASHBOARD_VIEW,
          Permission.NAS_VIEW,
          Permission.NAS_EVENTS_VIEW,
          Permission.NAS_TEST,
          Permission.POOLS_VIEW,
          Permission.SAVED_VIEWS_EDIT,
          Permission.SERVICES_VIEW,
          Permission.SESSIONS_VIEW,
          Permission.SESSIONS_DISCONNECT,
          Permission.SUBSCRIBERS_VIEW,
          Permission.SUBSCRIBERS_CREATE,
          Permission.SUBSCRIBERS_EDIT,
          Permission.SUBSCRIBERS_CERTIFICATES,
          Permission.SUBSCRIBERS_RESET_MAC)),
  /** Visits subscribers: looks them up, their plans and whether they are online. */
  COLLECTOR_STANDARD(
      "Collector – standard",
      StaffKind.COLLECTOR,
      EnumSet.of(
          Permission.DASHBOARD_VIEW,
          // Sessions and refused log-ins name routers, which their pages can be narrowed to.
          Permission.NAS_VIEW,
          Permission.POOLS_VIEW,
          Permission.SERVICES_VIEW,
          Permission.SESSIONS_VIEW,
          Permission.SUBSCRIBERS_VIEW)),
  READ_ONLY_EVERYTHING(
      "Read-only – everything", StaffKind.READ_ONLY, Permission.of(StaffKind.READ_ONLY));

  private final String title;
  private final StaffKind kind;
  private final Set<Permission> permissions;

  BuiltInGroup(String title, StaffKind kind, Set<Permission> permissions) {
    this.title = title;
    this.kind = kind;
    this.permissions = Collections.unmodifiableSet(permissions);
  }

  /** Its name in the tenant's table, by which it is known there. */
  String title() {
    return title;
  }

  /** Whom it is made for. */
  StaffKind kind() {
    return kind;
  }

  Set<Permission> permissions() {
    return permissions;
  }

  static Optional<BuiltInGroup> of(String title) {
    return Stream.of(values()).filter(group -> group.title.equals(title)).findFirst();
  }
}
