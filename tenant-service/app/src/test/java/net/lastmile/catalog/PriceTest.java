package net.lastmile.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Currency;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PriceTest {
  @DisplayName("P7 prices are exact in the currency's minor unit")
  @ParameterizedTest
  @CsvSource({
    "19.99, USD, 1999",
    "19.9, USD, 1990",
    "20, USD, 2000",
    "19.990, USD, 1999",
    "0, USD, 0",
    "45000, COP, 4500000",
    "1500, JPY, 1500",
    "1500.00, JPY, 1500",
    "1.234, KWD, 1234",
    "999999999999.99, USD, 99999999999999"
  })
  void readsPrices(String text, String currency, long minor) {
    assertThat(Price.parseMinor(text, Currency.getInstance(currency))).hasValue(minor);
  }

  @ParameterizedTest
  @CsvSource({
    "19.999, USD",
    "1500.5, JPY",
    "-1, USD",
    "'1,50', USD",
    "1e3, USD",
    "$5, USD",
    "'', USD",
    "., USD",
    "5., USD",
    "٥, USD",
    "1000000000000, USD"
  })
  void refusesWhatIsNoPrice(String text, String currency) {
    assertThat(Price.parseMinor(text, Currency.getInstance(currency))).isEmpty();
  }
}
