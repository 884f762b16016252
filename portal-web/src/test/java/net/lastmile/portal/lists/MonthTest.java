package net.lastmile.portal.lists;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

class MonthTest {
  @Test
  void readsWhatBrowsersSend() {
    assertThat(Month.of(" 2026-11 ")).isEqualTo("2026-11");
  }

  @ParameterizedTest
  @NullAndEmptySource
  @ValueSource(strings = {"2026", "11/2026", "2026-13", "November"})
  void narrowsNothingByWhatIsNoMonth(String text) {
    assertThat(Month.of(text)).isNull();
  }
}
