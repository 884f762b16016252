package net.lastmile.tenancy;

/** The details of a tenant to be created; checked by {@link TenantRules}. */
public record NewTenant(
    String company, String slug, String country, String timeZone, String currency) {}
