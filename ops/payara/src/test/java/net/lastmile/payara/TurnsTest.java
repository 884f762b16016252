package net.lastmile.payara;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class TurnsTest {
  private static final Optional<String> ONE = Optional.of("192.0.2.1");
  private static final Optional<String> OTHER = Optional.of("192.0.2.2");

  private final Queue<Runnable> threads = new ArrayDeque<>();
  private final List<String> done = new ArrayList<>();
  private final Turns turns = new Turns(2, threads::add);

  @Test
  @DisplayName("a source has so many threads at a time, and its other work follows in order")
  void waitsItsTurn() {
    for (String work : List.of("a", "b", "c", "d")) {
      turns.execute(ONE, () -> done.add(work));
    }
    turns.execute(OTHER, () -> done.add("other"));
    assertThat(threads).hasSize(3);
    runOne();
    assertThat(threads).hasSize(3);
    while (!threads.isEmpty()) {
      runOne();
    }
    assertThat(done).containsExactly("a", "b", "other", "c", "d");
  }

  @Test
  @DisplayName("work that fails gives its turn to the next")
  void failuresGiveBack() {
    for (int i = 0; i < 3; i++) {
      turns.execute(
          ONE,
          () -> {
            throw new IllegalStateException("of this test");
          });
    }
    for (int i = 0; i < 3; i++) {
      try {
        runOne();
      } catch (IllegalStateException _) {
        // As a thread's own handler would see it.
      }
    }
    turns.execute(ONE, () -> done.add("after"));
    runOne();
    assertThat(done).containsExactly("after");
  }

  @Test
  @DisplayName("who stands for many waits for nobody")
  void limitsNoProxy() {
    for (int i = 0; i < 9; i++) {
      turns.execute(Optional.empty(), () -> done.add("page"));
    }
    assertThat(threads).hasSize(9);
  }

  private void runOne() {
    threads.remove().run();
  }
}
