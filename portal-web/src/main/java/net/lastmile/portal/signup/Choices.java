package net.lastmile.portal.signup;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import net.lastmile.portal.site.Site;

/** Countries, time zones and currencies to choose from, named in the site's language. */
@Named
@RequestScoped
public class Choices {
  /** Accepts only places in a region, and UTC: no {@code EST5EDT}, no {@code SystemV}. */
  private static final Set<String> REGIONS =
      Set.of(
          "Africa",
          "America",
          "Antarctica",
          "Asia",
          "Atlantic",
          "Australia",
          "Europe",
          "Indian",
          "Pacific");

  private static final int COUNTRY_LETTERS = 2;

  /** Languages the panel has or will have; numbers and dates are formatted for each already. */
  private static final List<String> LANGUAGES = List.of("en", "es", "pt", "fr", "ar", "fa");

  private Site site;

  Choices() {}

  @Inject
  Choices(Site site) {
    this.site = site;
  }

  /** A code and its name. */
  public record Choice(String code, String name) {}

  public List<Choice> getCountries() {
    Locale language = site.getLocale();
    return Locale.getISOCountries(Locale.IsoCountryCode.PART1_ALPHA2).stream()
        .map(code -> new Choice(code, country(code).getDisplayCountry(language)))
        .sorted(Comparator.comparing(Choice::name))
        .toList();
  }

  public List<String> getTimeZones() {
    return Stream.concat(
            Stream.of("UTC"),
            ZoneId.getAvailableZoneIds().stream().filter(Choices::isPlace).sorted())
        .toList();
  }

  /** The countries' currencies: ISO 4217's units that nobody bills in belong to no country. */
  public List<Choice> getCurrencies() {
    Locale language = site.getLocale();
    return Stream.of(Locale.getISOCountries())
        .filter(code -> code.length() == COUNTRY_LETTERS)
        .map(code -> Currency.getInstance(country(code)))
        .filter(currency -> currency != null)
        .distinct()
        .map(currency -> new Choice(currency.getCurrencyCode(), currency.getDisplayName(language)))
        .sorted(Comparator.comparing(Choice::code))
        .toList();
  }

  public List<Choice> getLanguages() {
    return LANGUAGES.stream()
        .map(Locale::forLanguageTag)
        .map(language -> new Choice(language.toLanguageTag(), language.getDisplayName(language)))
        .toList();
  }

  /** A country's currency; null if it has none or there is no such country. */
  static String currencyOf(String country) {
    try {
      Currency currency = Currency.getInstance(country(country));
      return currency == null ? null : currency.getCurrencyCode();
    } catch (IllegalArgumentException unknown) {
      return null;
    }
  }

  static boolean isPlace(String zone) {
    int slash = zone.indexOf('/');
    return slash > 0 && REGIONS.contains(zone.substring(0, slash));
  }

  private static Locale country(String code) {
    return Locale.of("", code);
  }
}
