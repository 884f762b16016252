package net.lastmile.api.tenancy;

import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * @param locale BCP 47
 * @param explainRejects whether an Access-Reject carries its reason as Reply-Message
 * @param domains host names of its panel: the platform's name first, then its own verified ones
 * @param features by name, whether on; {@code GET tenant/features} says what they are
 * @param limits by name: {@code subscribers}, {@code nas}, {@code staff}
 */
public record TenantView(
    UUID id,
    String slug,
    String company,
    TenantStatus status,
    String country,
    String timeZone,
    String currency,
    String locale,
    String brandColor,
    boolean explainRejects,
    List<String> domains,
    Map<String, Boolean> features,
    Map<String, Long> limits) {}
