package net.lastmile.api.operator;

/**
 * Who the first admin of a tenant is that is still being made. Fields to change; null: leave.
 *
 * @param email need not be the one that was verified: the operator vouches for it
 */
public record FirstAdminUpdate(String adminName, String email) {}
