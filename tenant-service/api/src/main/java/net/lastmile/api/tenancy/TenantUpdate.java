package net.lastmile.api.tenancy;

import java.util.Map;

/**
 * Fields to change; null: leave.
 *
 * @param brandColor as {@code #rrggbb}, dark enough to be read on white
 * @param features by name, on or off; those not named stay
 */
public record TenantUpdate(
    String company,
    String country,
    String timeZone,
    String currency,
    String locale,
    String brandColor,
    Boolean explainRejects,
    Map<String, Boolean> features) {}
