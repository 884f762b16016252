package net.lastmile.api.signup;

import net.lastmile.api.field.CompanyName;
import net.lastmile.api.field.Country;
import net.lastmile.api.field.CurrencyCode;
import net.lastmile.api.field.Email;
import net.lastmile.api.field.LanguageTag;
import net.lastmile.api.field.PersonName;
import net.lastmile.api.field.Required;
import net.lastmile.api.field.Slug;
import net.lastmile.api.field.TimeZoneName;

/**
 * @param country ISO 3166-1 alpha-2
 * @param timeZone IANA name, for instance {@code America/Bogota}
 * @param currency ISO 4217
 * @param locale BCP 47, for instance {@code es-CO}: language, and how numbers and dates are
 *     written; {@code en} if null
 */
public record SignupRequest(
    @Required @CompanyName String company,
    @Required @Slug String slug,
    @Required @Country String country,
    @Required @TimeZoneName String timeZone,
    @Required @CurrencyCode String currency,
    @Required @PersonName String adminName,
    @Required @Email String email,
    @LanguageTag String locale) {}
