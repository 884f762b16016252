package net.lastmile.api.tenancy;

import java.util.Set;
import net.lastmile.api.permissions.Permission;
import net.lastmile.api.permissions.StaffKind;

/**
 * Who calls, and for which tenant.
 *
 * @param permissions what the caller may do
 */
public record MeView(
    String username,
    String fullName,
    String email,
    StaffKind kind,
    Set<Permission> permissions,
    TenantView tenant) {}
