package net.lastmile.tenancy;

/** What is asked of a tenant to be; checked by {@link TenantRules}. */
public record NewTenant(
    String company, String slug, String country, String timeZone, String currency) {}
