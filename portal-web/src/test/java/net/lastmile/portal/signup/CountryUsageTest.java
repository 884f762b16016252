package net.lastmile.portal.signup;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CountryUsageTest {
  private static final List<String> LANGUAGES = List.of("en", "es", "pt", "fr", "ar", "fa");

  @ParameterizedTest
  @DisplayName(
      "P8 a country has its zone, its currency, and a language of the panel with its formats")
  @CsvSource({
    "DE, Europe/Berlin, EUR, en-DE",
    "CO, America/Bogota, COP, es-CO",
    "IN, Asia/Kolkata, INR, en-IN",
    "ES, Europe/Madrid, EUR, es-ES",
    "EG, Africa/Cairo, EGP, ar-EG",
    "US, '', USD, en-US",
    "AQ, '', '', en-AQ"
  })
  void knowsWhatIsUsual(String country, String zone, String currency, String locale) {
    assertThat(CountryUsage.zone(country)).isEqualTo(zone);
    assertThat(CountryUsage.currency(country)).isEqualTo(currency);
    assertThat(CountryUsage.locale(country, LANGUAGES)).isEqualTo(locale);
  }

  @Test
  void offersTheLanguagesThatAreWrittenThere() {
    assertThat(CountryUsage.locales("CH", LANGUAGES)).containsExactly("en-CH", "pt-CH", "fr-CH");
    assertThat(CountryUsage.zones("US")).contains("America/New_York", "America/Los_Angeles");
    assertThat(CountryUsage.zones("")).isEmpty();
  }

  @Test
  @DisplayName("P8 English as it is written in Germany has no dates of the United States")
  void writesDatesAsTheCountryDoes() {
    DateTimeFormatter dates =
        DateTimeFormatter.ofLocalizedDate(FormatStyle.SHORT)
            .withLocale(Locale.forLanguageTag("en-DE"));
    assertThat(dates.format(LocalDate.of(2026, 11, 30))).startsWith("30");
  }
}
