package net.lastmile.api.tenancy;

/** Fields to change; null: leave. */
public record TenantUpdate(
    String company,
    String country,
    String timeZone,
    String currency,
    String locale,
    String brandColor,
    Boolean explainRejects) {}
