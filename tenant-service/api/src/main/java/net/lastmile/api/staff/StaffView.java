package net.lastmile.api.staff;

import java.time.Instant;
import java.util.UUID;
import net.lastmile.api.permissions.StaffKind;

/**
 * A log-in of the tenant.
 *
 * @param permissionGroupId null: only an admin may do anything without
 * @param permissionGroup its name
 * @param lastLogInAt null if it was never used
 * @param invitedAt when the mail was asked for by which this person chooses a first password; null
 *     once they have one
 */
public record StaffView(
    UUID id,
    String username,
    String fullName,
    String email,
    StaffKind kind,
    UUID permissionGroupId,
    String permissionGroup,
    boolean active,
    Instant createdAt,
    Instant lastLogInAt,
    Instant invitedAt) {}
