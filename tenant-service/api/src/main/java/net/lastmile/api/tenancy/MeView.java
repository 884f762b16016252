package net.lastmile.api.tenancy;

/**
 * @param kind {@code ADMIN}, {@code RESELLER}, {@code SUPPORT}, {@code COLLECTOR} or {@code
 *     READ_ONLY}
 */
public record MeView(
    String username, String fullName, String email, String kind, TenantView tenant) {}
