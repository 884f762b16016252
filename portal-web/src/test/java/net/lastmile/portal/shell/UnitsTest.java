package net.lastmile.portal.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class UnitsTest {
  private static final Locale EN = Locale.ENGLISH;

  @Test
  void scalesOctetsAndRatesInThousands() {
    assertThat(Units.octets(EN, 999)).isEqualTo("999 B");
    assertThat(Units.octets(EN, 5_000_000_000L)).isEqualTo("5 GB");
    assertThat(Units.bps(EN, 12_340_000)).isEqualTo("12.3 Mbit/s");
    assertThat(Units.rate(EN, 1500)).isEqualTo("1.5 Mbit/s");
  }

  @Test
  @DisplayName("P1 a rate goes back into its input as people type it")
  void writesRatesAsTheyAreTyped() {
    assertThat(Units.rateInput(EN, 20_000)).isEqualTo("20");
    assertThat(Units.rateInput(Locale.FRENCH, 1500)).isEqualTo("1,5");
    assertThat(Units.rateInput(EN, 0)).isEmpty();
  }

  @Test
  void writesTheRatesOfALineTogether() {
    assertThat(Units.rates(EN, 20_000, 5_000)).isEqualTo("20/5 Mbit/s");
    assertThat(Units.rates(EN, 20_000, 512)).isEqualTo("20 Mbit/s / 512 kbit/s");
  }

  @Test
  void writesMoneyWithItsCurrencysDigits() {
    assertThat(Units.money(Locale.US, 1999, "USD")).isEqualTo("$19.99");
    assertThat(Units.money(Locale.US, 8_990_000, "COP")).isEqualTo("COP\u00a089,900.00");
    assertThat(Units.moneyInput(Locale.ENGLISH, 1999, "USD")).isEqualTo("19.99");
    assertThat(Units.moneyInput(Locale.FRANCE, 2990, "EUR")).isEqualTo("29,90");
    assertThat(Units.moneyInput(Locale.ENGLISH, 1999, "JPY")).isEqualTo("1999");
    assertThat(Units.moneyInput(Locale.ENGLISH, 1999, "KWD")).isEqualTo("1.999");
  }

  @Test
  void writesDurationsInTheirTwoLargestUnits() {
    assertThat(Units.duration(59)).isEqualTo("59 s");
    assertThat(Units.duration(600)).isEqualTo("10 min");
    assertThat(Units.duration(3661)).isEqualTo("1 h 1 min");
    assertThat(Units.duration(90_000)).isEqualTo("1 d 1 h");
  }
}
