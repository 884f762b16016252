package net.lastmile.payara;

import static net.lastmile.payara.Tally.Outcome.COUNTED;
import static net.lastmile.payara.Tally.Outcome.TOO_MANY;
import static net.lastmile.payara.Tally.Outcome.TOO_MANY_OF_SOURCE;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class TallyTest {
  private static final Optional<String> PROXY = Optional.empty();

  private final Tally tally = new Tally(32, 2);

  @Test
  @DisplayName("no source has more than its share")
  void limitsASource() {
    assertThat(tally.take(source(1), 2)).isEqualTo(COUNTED);
    assertThat(tally.take(source(1), 1)).isEqualTo(TOO_MANY_OF_SOURCE);
    tally.giveBack(source(1), 2);
    assertThat(tally.take(source(1), 1)).isEqualTo(COUNTED);
    assertThat(tally.taken()).isEqualTo(1);
  }

  @Test
  @DisplayName("many sources that each take their share leave something to the next one")
  void leavesRoomForTheNext() {
    for (int greedy = 0; greedy < 100; greedy++) {
      tally.take(source(greedy), 1);
      tally.take(source(greedy), 1);
    }
    assertThat(tally.taken()).isEqualTo(32);

    Tally bodies = new Tally(3200, 200);
    for (int greedy = 0; greedy < 16; greedy++) {
      while (bodies.take(source(greedy), 10) == COUNTED) {
        // Takes as many as it gets.
      }
    }
    assertThat(bodies.take(source(16), 50)).isEqualTo(COUNTED);
    assertThat(bodies.take(source(0), 10)).isEqualTo(TOO_MANY_OF_SOURCE);
  }

  @Test
  @DisplayName("who stands for many has all that is free, and so has a source without a limit")
  void limitsNoProxy() {
    assertThat(tally.take(PROXY, 32)).isEqualTo(COUNTED);
    assertThat(tally.take(PROXY, 1)).isEqualTo(TOO_MANY);

    Tally inner = new Tally(Limits.Share.ofAny(8));
    assertThat(inner.take(source(1), 8)).isEqualTo(COUNTED);
    assertThat(inner.take(source(2), 1)).isEqualTo(TOO_MANY);
  }

  private static Optional<String> source(int number) {
    return Optional.of("198.51.100." + number);
  }
}
