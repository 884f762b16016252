package net.lastmile.api.tenancy;

import java.util.UUID;

/**
 * @param oidcClientId the tenant's client at the identity provider; null for PUBLIC
 * @param logo revision of the tenant's logo at {@code hosts/{host}/logo}, or null if it has none
 * @param brandColor accent colour as {@code #rrggbb}, or null for the product's own
 */
public record HostView(
    String host,
    HostKind kind,
    UUID tenantId,
    String slug,
    String company,
    TenantStatus status,
    String oidcClientId,
    String brandColor,
    String locale,
    String logo) {}
