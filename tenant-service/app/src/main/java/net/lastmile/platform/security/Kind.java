package net.lastmile.platform.security;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.lastmile.api.staff.Permission;
import net.lastmile.api.staff.StaffKind;

/** The kind of log-in that calls; named by the token's {@code groups} (I1). */
public enum Kind {
  ADMIN("admin", true, EnumSet.allOf(Permission.class)),
  /** Waits for permission groups and for what is a reseller's; nobody is given this kind yet. */
  RESELLER("reseller", true, none()),
  /** Helps subscribers; changes no plan, router or setting, and deletes nothing. */
  SUPPORT(
      "support",
      true,
      EnumSet.of(
          Permission.DASHBOARD_VIEW,
          Permission.NAS_VIEW,
          Permission.NAS_TEST,
          Permission.SAVED_VIEWS_EDIT,
          Permission.SERVICES_VIEW,
          Permission.SESSIONS_VIEW,
          Permission.SESSIONS_DISCONNECT,
          Permission.SUBSCRIBERS_VIEW,
          Permission.SUBSCRIBERS_CREATE,
          Permission.SUBSCRIBERS_EDIT,
          Permission.SUBSCRIBERS_RESET_MAC)),
  /** Visits subscribers: looks them up, their plans and whether they are online. */
  COLLECTOR(
      "collector",
      true,
      EnumSet.of(
          Permission.DASHBOARD_VIEW,
          // Sessions and refused log-ins name routers, which their pages can be narrowed to.
          Permission.NAS_VIEW,
          Permission.SERVICES_VIEW,
          Permission.SESSIONS_VIEW,
          Permission.SUBSCRIBERS_VIEW)),
  READ_ONLY("read-only", true, reading()),
  /**
   * Has a line of a tenant's; sees nothing of the staff's. The staff's realm gives nobody this
   * kind: subscribers will log in to a realm of their own, which comes with their portal.
   */
  SUBSCRIBER("subscriber", false, none()),
  /** Of the platform; belongs to no tenant. */
  OPERATOR("operator", false, none()),
  /** A node of a region; belongs to no tenant. */
  EDGE("edge", false, none());

  private final String role;
  private final boolean staff;
  private final Set<Permission> permissions;

  Kind(String role, boolean staff, Set<Permission> permissions) {
    this.role = role;
    this.staff = staff;
    this.permissions = Collections.unmodifiableSet(permissions);
  }

  private static Set<Permission> none() {
    return EnumSet.noneOf(Permission.class);
  }

  private static Set<Permission> reading() {
    return Stream.of(Permission.values())
        .filter(Permission::reads)
        .collect(Collectors.toCollection(() -> EnumSet.noneOf(Permission.class)));
  }

  /** What everybody of this kind may do, until there are permission groups (I3). */
  public Set<Permission> permissions() {
    return permissions;
  }

  /** Name of the realm role at the identity provider. */
  public String role() {
    return role;
  }

  public boolean isStaff() {
    return staff;
  }

  public static Kind of(StaffKind kind) {
    return valueOf(kind.name());
  }

  /** As the API names it; only staff have such a kind. */
  public StaffKind asStaff() {
    return StaffKind.valueOf(name());
  }

  public static Optional<Kind> ofRole(String role) {
    return Stream.of(values()).filter(kind -> kind.role.equals(role)).findFirst();
  }
}
