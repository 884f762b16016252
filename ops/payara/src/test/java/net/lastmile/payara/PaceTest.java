package net.lastmile.payara;

import static net.lastmile.payara.Tally.Outcome.COUNTED;
import static net.lastmile.payara.Tally.Outcome.TOO_MANY;
import static net.lastmile.payara.Tally.Outcome.TOO_MANY_OF_SOURCE;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class PaceTest {
  private static final Optional<String> A = Optional.of("a");
  private static final Optional<String> B = Optional.of("b");
  private final AtomicLong clock = new AtomicLong();
  private final Pace pace = new Pace(3, 2, Duration.ofSeconds(1), clock::get);

  @Test
  void oneSourceLeavesRoomForOthersAndTheNextSpanBeginsAnew() {
    assertThat(pace.take(A)).isEqualTo(COUNTED);
    assertThat(pace.take(A)).isEqualTo(COUNTED);
    assertThat(pace.take(A)).isEqualTo(TOO_MANY_OF_SOURCE);
    assertThat(pace.take(B)).isEqualTo(COUNTED);
    assertThat(pace.take(B)).isEqualTo(TOO_MANY);
    clock.set(Duration.ofSeconds(1).toNanos());
    assertThat(pace.take(A)).isEqualTo(COUNTED);
  }
}
