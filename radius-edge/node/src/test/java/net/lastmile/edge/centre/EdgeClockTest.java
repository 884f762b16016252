package net.lastmile.edge.centre;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;
import net.lastmile.edge.fixture.MovableClock;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The machine's clock is set while its node runs. */
class EdgeClockTest {
  private static final Duration HOUR = Duration.ofHours(1);

  private final MovableClock machine = new MovableClock();
  private final Instant start = machine.instant();
  private long nanos;
  private final EdgeClock clock = EdgeClock.steady(machine, () -> nanos);
  private final AtomicInteger sets = new AtomicInteger();

  @Test
  @DisplayName("Clocks: a clock set an hour ahead, or two back, changes nothing, and is told")
  void runsOnEvenly() {
    clock.whenSet(sets::incrementAndGet);
    machine.advance(HOUR);
    pass(Duration.ofSeconds(60));
    assertThat(clock.instant()).isEqualTo(start.plusSeconds(60));
    clock.centreSays(start.plusSeconds(61));
    assertThat(clock.jumps()).isEqualTo(1);
    assertThat(clock.aheadOfCentre()).isZero();

    machine.advance(HOUR.multipliedBy(-3));
    clock.centreSays(start.plusSeconds(61));
    clock.centreSays(start.plusSeconds(61));
    assertThat(clock.jumps()).isEqualTo(2);
    assertThat(clock.instant()).isEqualTo(start.plusSeconds(60));
    assertThat(sets).hasValue(0);
  }

  @Test
  @DisplayName("Clocks: a clock that is put right is taken over once the centre agrees")
  void isPutRight() {
    clock.whenSet(sets::incrementAndGet);
    Instant right = start.plus(HOUR);
    clock.centreSays(right);
    assertThat(clock.aheadOfCentre()).isEqualTo(HOUR.negated());
    assertThat(clock.instant()).isEqualTo(start);

    machine.advance(HOUR);
    clock.centreSays(right);
    assertThat(clock.instant()).isEqualTo(right);
    assertThat(clock.aheadOfCentre()).isZero();
    assertThat(sets).hasValue(1);
  }

  private void pass(Duration time) {
    nanos += time.toNanos();
    machine.advance(time);
  }
}
