package net.lastmile.platform.security;

import jakarta.enterprise.context.RequestScoped;
import java.util.Set;
import net.lastmile.api.permissions.Permission;

/**
 * Who calls, for the audit trail and for what a caller may see. Without a request (in a job) it is
 * the platform itself.
 */
@RequestScoped
public class Caller {
  private static final Identity PLATFORM = new Identity(null, "platform", null, null, null, null);

  private Identity identity = PLATFORM;
  private Set<Permission> permissions = Set.of();
  private String address;

  /**
   * @param subject the identity provider's id
   * @param username as people type it, without the tenant
   * @param region of an edge node, else null
   */
  public record Identity(
      String subject, String username, String fullName, String email, Kind kind, String region) {}

  public Identity identity() {
    return identity;
  }

  public void identify(Identity known) {
    identity = known;
  }

  /** What staff may do in their tenant; empty for everybody else, whom other rules let in. */
  public Set<Permission> permissions() {
    return permissions;
  }

  public void mayDo(Set<Permission> granted) {
    permissions = granted;
  }

  public boolean may(Permission permission) {
    return permissions.contains(permission);
  }

  /** The address the request came from, behind trusted proxies only; null in a job. */
  public String address() {
    return address;
  }

  public void cameFrom(String where) {
    address = where;
  }
}
