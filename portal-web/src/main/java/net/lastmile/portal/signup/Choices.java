package net.lastmile.portal.signup;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.Currency;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import net.lastmile.api.field.EntryKind;
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

  private final Map<EntryKind, Map<String, String>> read = new EnumMap<>(EntryKind.class);
  private Site site;

  Choices() {}

  @Inject
  Choices(Site site) {
    this.site = site;
  }

  /** What can be chosen for a kind of field, by name; the value is the code. */
  public Map<String, String> of(EntryKind kind) {
    return read.computeIfAbsent(
        kind,
        wanted ->
            switch (wanted) {
              case COUNTRY -> countries();
              case TIME_ZONE -> timeZones();
              case CURRENCY -> currencies();
              case LANGUAGE -> languages(null, null);
              default -> throw new IllegalArgumentException(wanted.name());
            });
  }

  private Map<String, String> countries() {
    Locale language = site.getLocale();
    return byName(
        Locale.getISOCountries(Locale.IsoCountryCode.PART1_ALPHA2).stream()
            .sorted(Comparator.comparing(code -> country(code).getDisplayCountry(language))),
        code -> country(code).getDisplayCountry(language));
  }

  private static Map<String, String> timeZones() {
    return byName(
        Stream.concat(
            Stream.of("UTC"),
            ZoneId.getAvailableZoneIds().stream().filter(Choices::isPlace).sorted()),
        zone -> zone);
  }

  /** The countries' currencies: ISO 4217's units that nobody bills in belong to no country. */
  private Map<String, String> currencies() {
    Locale language = site.getLocale();
    return byName(
        Stream.of(Locale.getISOCountries())
            .filter(code -> code.length() == COUNTRY_LETTERS)
            .map(code -> Currency.getInstance(country(code)))
            .filter(currency -> currency != null)
            .map(Currency::getCurrencyCode)
            .distinct()
            .sorted(),
        code -> code + " · " + Currency.getInstance(code).getDisplayName(language));
  }

  /**
   * Languages with the formats of a country, then languages alone.
   *
   * @param chosen is offered too
   */
  public Map<String, String> languages(String country, String chosen) {
    return byName(
        Stream.of(
                country == null || country.isEmpty()
                    ? Stream.<String>empty()
                    : CountryUsage.locales(country, LANGUAGES),
                LANGUAGES.stream(),
                Stream.ofNullable(chosen).filter(tag -> !tag.isEmpty()))
            .flatMap(tags -> tags)
            .distinct(),
        tag -> Locale.forLanguageTag(tag).getDisplayName(Locale.forLanguageTag(tag)));
  }

  /** The language to begin with in a country. */
  static String languageOf(String country) {
    return CountryUsage.locale(country, LANGUAGES);
  }

  private static Map<String, String> byName(Stream<String> codes, UnaryOperator<String> name) {
    Map<String, String> choices = new LinkedHashMap<>();
    codes.forEach(code -> choices.put(name.apply(code), code));
    return choices;
  }

  static boolean isPlace(String zone) {
    int slash = zone.indexOf('/');
    return slash > 0 && REGIONS.contains(zone.substring(0, slash));
  }

  private static Locale country(String code) {
    return Locale.of("", code);
  }
}
