package net.lastmile.api.tenancy;

import java.util.Map;
import net.lastmile.api.field.Color;
import net.lastmile.api.field.CompanyName;
import net.lastmile.api.field.Country;
import net.lastmile.api.field.CurrencyCode;
import net.lastmile.api.field.LanguageTag;
import net.lastmile.api.field.Required;
import net.lastmile.api.field.TimeZoneName;

/**
 * Fields to change; null leaves a field as it is.
 *
 * @param brandColor as {@code #rrggbb}; pages adapt it until it can be read
 * @param features by name, on or off; features not named stay as they are
 */
public record TenantUpdate(
    @Required @CompanyName String company,
    @Required @Country String country,
    @TimeZoneName String timeZone,
    @CurrencyCode String currency,
    @LanguageTag String locale,
    @Color String brandColor,
    Boolean explainRejects,
    Map<String, Boolean> features) {}
