package net.lastmile.api.permissions;

import java.util.Set;
import java.util.UUID;

/**
 * A named bundle of permissions.
 *
 * @param description null if there is none
 * @param builtIn true: it comes with the platform, and can be copied but not changed
 * @param kind the kind of staff a built-in group is made for; null for one of the tenant's own
 * @param members how many log-ins have it
 */
public record PermissionGroupView(
    UUID id,
    String name,
    String description,
    boolean builtIn,
    StaffKind kind,
    Set<Permission> permissions,
    long members) {}
