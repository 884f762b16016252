package net.lastmile.portal.signup;

import com.ibm.icu.text.TimeZoneFormat;
import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.TimeZone.SystemTimeZoneType;
import com.ibm.icu.util.ULocale;
import java.time.ZoneId;
import java.util.Collection;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/** What is usual in a country, from CLDR: proposed to who signs up there. */
final class CountryUsage {
  private static final Set<String> ZONES = ZoneId.getAvailableZoneIds();
  private static final Set<Locale> LOCALES = Set.of(Locale.getAvailableLocales());
  private static final String ENGLISH = "en";

  private CountryUsage() {}

  /** Its time zones, under the names that are in use today; empty for no country. */
  static List<String> zones(String country) {
    return ids(country).map(TimeZone::getIanaID).filter(ZONES::contains).sorted().toList();
  }

  /**
   * The one zone in which nearly all of the country lives; empty if there is none, as in the United
   * States, or no such country.
   */
  static String zone(String country) {
    List<String> all = zones(country);
    if (all.size() == 1) {
      return all.getFirst();
    }
    // Such a zone is called after the country, the others after their cities.
    String called = new ULocale("", country).getDisplayCountry(ULocale.ENGLISH) + " Time";
    TimeZoneFormat names = TimeZoneFormat.getInstance(ULocale.ENGLISH);
    return ids(country)
        .filter(id -> called.equals(name(names, id)))
        .map(TimeZone::getIanaID)
        .filter(ZONES::contains)
        .findFirst()
        .orElse("");
  }

  private static String name(TimeZoneFormat names, String id) {
    return names.format(TimeZoneFormat.Style.GENERIC_LOCATION, TimeZone.getTimeZone(id), 0);
  }

  private static Stream<String> ids(String country) {
    return country.isEmpty()
        ? Stream.empty()
        : TimeZone.getAvailableIDs(SystemTimeZoneType.CANONICAL_LOCATION, country, null).stream();
  }

  /** A country's currency; empty if it has none or there is no such country. */
  static String currency(String country) {
    try {
      Currency currency = Currency.getInstance(Locale.of("", country));
      return currency == null ? "" : currency.getCurrencyCode();
    } catch (IllegalArgumentException unknown) {
      return "";
    }
  }

  /**
   * The language and the formats to begin with: the country's own language where the panel has it,
   * else English as it is written there.
   *
   * @param languages that the panel has
   */
  static String locale(String country, Collection<String> languages) {
    String own = ULocale.addLikelySubtags(new ULocale("und", country)).getLanguage();
    return (languages.contains(own) ? own : ENGLISH) + "-" + country;
  }

  /** These languages as they are written in the country, those that are. */
  static Stream<String> locales(String country, Collection<String> languages) {
    return languages.stream()
        .filter(
            language ->
                locale(country, languages).equals(language + "-" + country)
                    || LOCALES.contains(Locale.of(language, country)))
        .map(language -> language + "-" + country);
  }
}
