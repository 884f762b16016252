package net.lastmile.api.tenancy;

import net.lastmile.api.staff.StaffKind;

/** Who calls, and for which tenant. */
public record MeView(
    String username, String fullName, String email, StaffKind kind, TenantView tenant) {}
