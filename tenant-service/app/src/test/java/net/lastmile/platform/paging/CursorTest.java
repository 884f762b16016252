package net.lastmile.platform.paging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DateTimeException;
import java.time.Instant;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CursorTest {
  @Test
  void comesBackAsItWas() {
    Cursor cursor = new Cursor("-name", "a\nb", "7");
    assertThat(Cursor.decode(cursor.encode(), "-name")).isEqualTo(cursor);
  }

  @Test
  @DisplayName("a forged cursor is refused, not passed on to fail in the database")
  void refusesForgeries() {
    for (String forged :
        new String[] {
          "%%%",
          "",
          "x".repeat(3_000),
          new Cursor("name", "a", "7").encode(),
          new Cursor("-name", "a\0b", "7").encode()
        }) {
      assertThatThrownBy(() -> Cursor.decode(forged, "-name")).hasMessage("request.bad-cursor");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "+1000000000-12-31T23:59:59.999999999Z",
        "-1000000000-01-01T00:00:00Z",
        "+10000-01-01T00:00:00Z"
      })
  void refusesTimesThatNothingKeptHas(String time) {
    assertThatThrownBy(() -> Cursor.instant(time)).isInstanceOf(DateTimeException.class);
    assertThatThrownBy(() -> Cursor.date(time.substring(0, time.indexOf('T'))))
        .isInstanceOf(DateTimeException.class);
  }

  @Test
  void readsTimes() {
    assertThat(Cursor.instant("2026-11-29T00:00:00Z"))
        .isEqualTo(Instant.parse("2026-11-29T00:00:00Z"));
    assertThat(Cursor.date("2026-11-29")).hasToString("2026-11-29");
  }
}
