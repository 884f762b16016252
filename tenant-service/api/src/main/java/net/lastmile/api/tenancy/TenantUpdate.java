package net.lastmile.api.tenancy;

import java.util.Map;

/**
 * Fields to change; null leaves a field as it is.
 *
 * @param brandColor as {@code #rrggbb}, dark enough to be read on white
 * @param features by name, on or off; features not named stay as they are
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
