package net.lastmile.platform.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;
import java.util.List;
import java.util.Random;
import net.lastmile.api.catalog.Prices;
import net.lastmile.api.money.Money;
import net.lastmile.api.money.MoneyException;
import net.lastmile.platform.problem.FieldErrors;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MoneyTest {
  private static final int DRAWN = 2_000;

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
    assertThat(Money.parse(text, Currency.getInstance(currency)))
        .contains(Money.of(minor, currency));
  }

  @ParameterizedTest
  @CsvSource({
    "19.999, USD",
    "1500.5, JPY",
    "1.2345, KWD",
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
    assertThat(Money.parse(text, Currency.getInstance(currency))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"USD, 19.99", "JPY, 1900", "KWD, 19.999"})
  void anExampleIsAPriceItself(String currency, String example) {
    FieldErrors errors = new FieldErrors();
    long kept = PriceField.read("price", "dear", 7, Currency.getInstance(currency), errors);
    assertThat(kept).isEqualTo(7);
    assertThat(errors.list()).singleElement().extracting("message").asString().contains(example);
    assertThat(Money.parse(example, Currency.getInstance(currency))).isPresent();
  }

  @ParameterizedTest
  @ValueSource(strings = {"USD", "JPY", "KWD"})
  void whatIsWrittenIsReadAgain(String currency) {
    Random random = new Random(currency.hashCode());
    for (int i = 0; i < DRAWN; i++) {
      Money money = Money.of(random.nextLong(1_000_000_000_000L), currency);
      assertThat(Money.parse(money.amount().toPlainString(), money.currency())).contains(money);
    }
  }

  @Test
  void aSumLessOnePartIsTheOther() {
    Random random = new Random(1);
    for (int i = 0; i < DRAWN; i++) {
      Money one = Money.of(random.nextInt(), "USD");
      Money other = Money.of(random.nextInt(), "USD");
      assertThat(one.plus(other).minus(other)).isEqualTo(one);
      assertThat(one.plus(other)).isEqualTo(other.plus(one));
    }
  }

  @Test
  @DisplayName("a portion is off by half a minor unit at most, and is lost nowhere")
  void roundsAPortionOnce() {
    Random random = new Random(2);
    for (int i = 0; i < DRAWN; i++) {
      Money price = Money.of(random.nextInt(), List.of("USD", "JPY", "KWD").get(i % 3));
      long days = random.nextInt(1, 366);
      long used = random.nextLong(days + 1);
      Money part = price.portion(used, days);
      BigDecimal exact =
          BigDecimal.valueOf(price.minor())
              .multiply(BigDecimal.valueOf(used))
              .divide(BigDecimal.valueOf(days), 10, RoundingMode.DOWN);
      assertThat(exact.subtract(BigDecimal.valueOf(part.minor())).abs())
          .isLessThanOrEqualTo(new BigDecimal("0.5"));
      assertThat(part.plus(price.minus(part))).isEqualTo(price);
    }
    assertThat(Money.of(1, "USD").portion(1, 2).minor()).isOne();
    assertThat(Money.of(-1, "USD").portion(1, 2).minor()).isEqualTo(-1);
    assertThat(Money.of(100, "JPY").portion(1, 3).minor()).isEqualTo(33);
    assertThat(Money.of(Long.MAX_VALUE, "KWD").portion(30, 30).minor()).isEqualTo(Long.MAX_VALUE);
  }

  @Test
  void namesWhatNoAmountCanBe() {
    Money most = Money.of(Long.MAX_VALUE, "USD");
    Money cent = Money.of(1, "USD");
    assertThat(fault(() -> most.plus(cent))).isEqualTo(MoneyException.Fault.OVERFLOW);
    assertThat(fault(() -> Money.of(Long.MIN_VALUE, "USD").minus(cent)))
        .isEqualTo(MoneyException.Fault.OVERFLOW);
    assertThat(fault(() -> most.portion(2, 1))).isEqualTo(MoneyException.Fault.OVERFLOW);
    assertThat(fault(() -> cent.plus(Money.of(1, "JPY"))))
        .isEqualTo(MoneyException.Fault.OTHER_CURRENCY);
    assertThat(fault(() -> new Prices(0, -1, 0))).isEqualTo(MoneyException.Fault.NEGATIVE);
  }

  private static MoneyException.Fault fault(ThrowingCallable sum) {
    return catchThrowableOfType(MoneyException.class, sum).fault();
  }
}
