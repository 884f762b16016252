package net.lastmile.platform.security;

import java.util.Optional;
import java.util.stream.Stream;

/** What sort of log-in calls; the token's {@code groups} name it (I1). */
public enum Kind {
  ADMIN("admin"),
  RESELLER("reseller"),
  SUPPORT("support"),
  COLLECTOR("collector"),
  READ_ONLY("read-only"),
  /** Of the platform; belongs to no tenant. */
  OPERATOR("operator"),
  /** A node of a region; belongs to no tenant. */
  EDGE("edge");

  private final String role;

  Kind(String role) {
    this.role = role;
  }

  /** Name of the realm role at the identity provider. */
  public String role() {
    return role;
  }

  public boolean isStaff() {
    return this != OPERATOR && this != EDGE;
  }

  public static Optional<Kind> ofRole(String role) {
    return Stream.of(values()).filter(kind -> kind.role.equals(role)).findFirst();
  }
}
