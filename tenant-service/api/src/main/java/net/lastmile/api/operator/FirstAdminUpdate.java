package net.lastmile.api.operator;

/**
 * The first admin of a tenant that is still being provisioned. Fields to change; null leaves a
 * field as it is.
 *
 * @param email need not be the one that was verified: the operator vouches for it
 */
public record FirstAdminUpdate(String adminName, String email) {}
