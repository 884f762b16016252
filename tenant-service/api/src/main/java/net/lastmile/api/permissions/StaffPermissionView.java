package net.lastmile.api.permissions;

/** What one log-in may do or not, and why. */
public record StaffPermissionView(
    Permission permission, boolean allowed, PermissionReason reason) {}
