package net.lastmile.tenancy;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BrandColorTest {
  @DisplayName("T12 an accent must be readable on white")
  @ParameterizedTest
  @CsvSource({
    "#000000, true",
    "#1f5fd1, true",
    "#0f766e, true",
    "#123abc, true",
    "#ffff00, false",
    "#ffffff, false",
    "#9ad0ff, false"
  })
  void tellsWhatCanBeRead(String color, boolean readable) {
    assertThat(BrandColor.contrastOnWhite(color) >= BrandColor.LEAST_CONTRAST).isEqualTo(readable);
  }
}
