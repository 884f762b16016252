package net.lastmile.tenancy.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.RejectedExecutionException;
import org.junit.jupiter.api.Test;

class KeptFigureTest {
  private static final Duration COST = Duration.ofSeconds(1);

  private final Queue<Runnable> background = new ArrayDeque<>();
  private Instant now = Instant.parse("2026-11-21T12:00:00Z");
  private final Clock clock = ((InstantSource) () -> now).withZone(ZoneOffset.UTC);
  private final KeptFigure<Integer> lines = new KeptFigure<>(clock);
  private int there = 1;

  private int count() {
    now = now.plus(COST);
    return there;
  }

  private Figure<Integer> read() {
    return lines.read(this::count, background::add);
  }

  @Test
  void countsOnceAndKeepsIt() {
    Instant began = now;
    assertThat(read()).isEqualTo(new Figure<>(1, began, COST));
    there = 2;
    assertThat(read()).isEqualTo(new Figure<>(1, began, COST));
    assertThat(background).isEmpty();
  }

  @Test
  void countsAnewBehindTheAnswerOnceItHasCostATwentieth() {
    Instant began = now;
    read();
    there = 2;
    now = began.plus(COST.multipliedBy(Figure.PARTS));
    assertThat(read().value()).isEqualTo(1);
    assertThat(read().value()).isEqualTo(1);
    assertThat(background).hasSize(1);
    background.remove().run();
    assertThat(read().value()).isEqualTo(2);
    assertThat(background).isEmpty();
  }

  @Test
  void givesNothingOutThatIsTooOld() {
    read();
    there = 2;
    now = now.plus(Figure.OLDEST);
    assertThat(read().value()).isEqualTo(2);
  }

  @Test
  void triesAgainAfterACountThatFailed() {
    read();
    now = now.plus(COST.multipliedBy(Figure.PARTS));
    lines.read(
        () -> {
          throw new IllegalStateException("no database");
        },
        background::add);
    assertThatThrownBy(background.remove()::run).hasMessage("no database");
    assertThatThrownBy(
            () ->
                lines.read(
                    this::count,
                    _ -> {
                      throw new RejectedExecutionException();
                    }))
        .isInstanceOf(RejectedExecutionException.class);
    read();
    assertThat(background).hasSize(1);
  }
}
