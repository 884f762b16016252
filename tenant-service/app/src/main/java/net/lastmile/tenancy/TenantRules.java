package net.lastmile.tenancy;

import java.time.zone.ZoneRulesProvider;
import java.util.Currency;
import java.util.IllformedLocaleException;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.lastmile.platform.persistence.TenantRef;
import net.lastmile.platform.problem.FieldErrors;

/**
 * Which names, places and currencies a tenant may have. Adds to a list of errors; decides nothing.
 */
public final class TenantRules {
  private static final int COMPANY_MAX = 120;
  private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());

  /**
   * Languages for which texts, numbers and dates are known: {@code xx} is well-formed, but no
   * language.
   */
  private static final Set<String> LANGUAGES =
      Stream.of(Locale.getAvailableLocales())
          .map(Locale::getLanguage)
          .filter(language -> !language.isEmpty())
          .collect(Collectors.toUnmodifiableSet());

  private TenantRules() {}

  /** Why nobody can have a slug: {@code invalid}, {@code reserved}, or null if it is allowed. */
  public static String refusalOfSlug(String slug) {
    if (slug == null || !TenantRef.SLUG.matcher(slug).matches()) {
      return "invalid";
    }
    return ReservedSlugs.hold(slug) ? "reserved" : null;
  }

  /** Checks a new tenant's details (T2, T3). */
  public static void check(NewTenant tenant, FieldErrors errors) {
    errors
        .required("company", tenant.company())
        .required("slug", tenant.slug())
        .required("country", tenant.country())
        .required("timeZone", tenant.timeZone())
        .required("currency", tenant.currency());
    String refusal = tenant.slug() == null ? null : refusalOfSlug(tenant.slug());
    if (refusal != null) {
      errors.add(
          "slug",
          refusal,
          "3 to 32 of a-z, 0-9 and hyphen, no hyphen at either end, and not a reserved name.");
    }
    checkPlace(tenant.company(), tenant.country(), tenant.timeZone(), tenant.currency(), errors);
  }

  static void check(TenantSettings settings, FieldErrors errors) {
    errors.required("company", settings.company());
    checkPlace(
        settings.company(), settings.country(), settings.timeZone(), settings.currency(), errors);
    errors
        .check(
            isLocale(settings.locale()), "locale", "invalid", "A BCP 47 tag, for instance es-CO.")
        .check(isColor(settings), "brandColor", "invalid", "A colour as #rrggbb.");
    if (settings.brandColor() != null && isColor(settings)) {
      checkContrast(settings.brandColor(), errors);
    }
  }

  private static boolean isColor(TenantSettings settings) {
    return settings.brandColor() == null || BrandColor.isColor(settings.brandColor());
  }

  private static void checkContrast(String color, FieldErrors errors) {
    double contrast = BrandColor.contrastOnWhite(color);
    errors.check(
        contrast >= BrandColor.LEAST_CONTRAST,
        "brandColor",
        "low-contrast",
        "Too pale for text on white: contrast %.1f : 1, at least %.1f : 1 is needed."
            .formatted(contrast, BrandColor.LEAST_CONTRAST));
  }

  private static void checkPlace(
      String company, String country, String timeZone, String currency, FieldErrors errors) {
    errors
        .line("company", company, COMPANY_MAX)
        .check(
            company == null || !company.contains("://"),
            "company",
            "link",
            "A name, not an address.")
        .check(
            country == null || COUNTRIES.contains(country),
            "country",
            "unknown",
            "A country's two letters (ISO 3166-1).")
        .check(
            timeZone == null || isZone(timeZone),
            "timeZone",
            "unknown",
            "An IANA time zone, for instance America/Bogota.")
        .check(
            currency == null || isCurrency(currency),
            "currency",
            "unknown",
            "A currency's three letters (ISO 4217).");
  }

  private static boolean isZone(String name) {
    // Offsets such as +02:00 also parse as zones, but have no summer time.
    return ZoneRulesProvider.getAvailableZoneIds().contains(name);
  }

  private static boolean isCurrency(String code) {
    try {
      return Currency.getInstance(code).getDefaultFractionDigits() >= 0;
    } catch (IllegalArgumentException _) {
      return false;
    }
  }

  private static boolean isLocale(String tag) {
    try {
      Locale locale = new Locale.Builder().setLanguageTag(tag).build();
      return LANGUAGES.contains(locale.getLanguage())
          && (locale.getCountry().isEmpty() || COUNTRIES.contains(locale.getCountry()));
    } catch (IllformedLocaleException _) {
      return false;
    }
  }
}
