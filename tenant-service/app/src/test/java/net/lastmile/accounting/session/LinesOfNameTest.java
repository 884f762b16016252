package net.lastmile.accounting.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class LinesOfNameTest {
  private static final Instant NOON = Instant.parse("2026-11-29T12:00:00Z");
  private static final AccountedLine FIRST = new AccountedLine(UUID.randomUUID(), 0, 0);
  private static final AccountedLine SECOND = new AccountedLine(UUID.randomUUID(), 0, 0);

  /** The first line until noon, the second from an hour later. */
  private static final LinesOfName LINES =
      new LinesOfName(
          List.of(
              new LinesOfName.Held(SECOND, NOON.plusSeconds(3_600), null),
              new LinesOfName.Held(FIRST, NOON.minusSeconds(3_600), NOON)));

  @Test
  @DisplayName("what happens under a name is the line's that has it at that moment")
  void givesEachItsTime() {
    assertThat(LINES.at(NOON.minusSeconds(1))).isEqualTo(FIRST);
    assertThat(LINES.at(NOON.plusSeconds(3_600))).isEqualTo(SECOND);
    assertThat(LINES.at(NOON.plusSeconds(1_000_000))).isEqualTo(SECOND);
  }

  @Test
  @DisplayName("what happens between two lines of a name is nobody's")
  void givesTheGapToNobody() {
    assertThat(LINES.at(NOON)).isEqualTo(AccountedLine.UNKNOWN);
    assertThat(LINES.at(NOON.plusSeconds(1_800))).isEqualTo(AccountedLine.UNKNOWN);
    assertThat(LinesOfName.NONE.at(NOON)).isEqualTo(AccountedLine.UNKNOWN);
  }

  @Test
  @DisplayName("an edge whose clock is behind takes no log-in from a line just created")
  void bearsWithClocks() {
    assertThat(LINES.at(NOON.plusSeconds(3_600).minus(LinesOfName.CLOCKS_APART))).isEqualTo(SECOND);
    assertThat(LINES.at(NOON.minusSeconds(1_000_000))).as("before the first").isEqualTo(FIRST);
  }
}
