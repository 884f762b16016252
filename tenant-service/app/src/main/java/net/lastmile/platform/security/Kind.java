package net.lastmile.platform.security;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import net.lastmile.api.permissions.Permission;
import net.lastmile.api.permissions.StaffKind;

/** The kind of log-in that calls; named by the token's {@code groups} (I1). */
public enum Kind {
  ADMIN("admin", true),
  RESELLER("reseller", true),
  SUPPORT("support", true),
  COLLECTOR("collector", true),
  READ_ONLY("read-only", true),
  /**
   * Has a line of a tenant's; sees nothing of the staff's. The staff's realm gives nobody this
   * kind: subscribers will log in to a realm of their own, which comes with their portal.
   */
  SUBSCRIBER("subscriber", false),
  /** Of the platform; belongs to no tenant. */
  OPERATOR("operator", false),
  /** A node of a region; belongs to no tenant. */
  EDGE("edge", false);

  private final String role;
  private final boolean staff;

  /** Asked for at each call, so it is worked out once. */
  private final Set<Permission> ceiling;

  Kind(String role, boolean staff) {
    this.role = role;
    this.staff = staff;
    this.ceiling =
        staff && !name().equals("RESELLER")
            ? Collections.unmodifiableSet(Permission.of(StaffKind.valueOf(name())))
            : Set.of();
  }

  /**
   * What somebody of this kind may do with a group that gives these permissions: an admin
   * everything (I2), others what their kind may be given of it (I5). A reseller nothing, whatever
   * the group gives, until it is known what is theirs (I6).
   */
  public Set<Permission> granted(Set<Permission> byGroup) {
    if (this == ADMIN) {
      return ceiling;
    }
    Set<Permission> granted = EnumSet.noneOf(Permission.class);
    granted.addAll(ceiling);
    granted.retainAll(byGroup);
    return Collections.unmodifiableSet(granted);
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
