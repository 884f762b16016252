package net.lastmile.platform.signals;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.enterprise.concurrent.ManagedThreadFactory;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinWorkerThread;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RoundsTest {
  private static final Duration NEVER = Duration.ofHours(1);
  private static final long PATIENCE_SECONDS = 20;

  private final BlockingQueue<String> seen = new LinkedBlockingQueue<>();
  private final Rounds rounds = new Rounds(new Threads());

  private static final class Threads implements ManagedThreadFactory {
    @Override
    public Thread newThread(Runnable work) {
      return Thread.ofPlatform().daemon().unstarted(work);
    }

    @Override
    public ForkJoinWorkerThread newThread(ForkJoinPool pool) {
      throw new UnsupportedOperationException();
    }
  }

  @AfterEach
  void stop() {
    rounds.stop();
  }

  @Test
  void beginsAtOnceAndGoesOnAtEachRing() throws InterruptedException {
    rounds.start("rings", () -> round(NEVER));
    assertThat(next()).isEqualTo("round");
    rounds.ring();
    assertThat(next()).isEqualTo("round");
    assertThat(seen.poll(100, TimeUnit.MILLISECONDS)).isNull();
  }

  @Test
  void looksAgainWhenTheTimeIsOverThatARoundGave() throws InterruptedException {
    rounds.start("looks", () -> round(Duration.ofMillis(1)));
    assertThat(next()).isEqualTo("round");
    assertThat(next()).isEqualTo("round");
  }

  @Test
  void goesOnAfterARoundThatFailed() throws InterruptedException {
    rounds.start(
        "fails",
        new Rounds.Work() {
          @Override
          public Duration round() {
            throw new IllegalStateException("no database");
          }

          @Override
          public void failed(RuntimeException why) {
            seen.add(why.getMessage());
          }
        });
    assertThat(next()).isEqualTo("no database");
    assertThat(seen.poll(100, TimeUnit.MILLISECONDS)).isNull();
    rounds.ring();
    assertThat(next()).isEqualTo("no database");
    rounds.stop();
    seen.clear();
    assertThat(seen.poll(100, TimeUnit.MILLISECONDS)).isNull();
  }

  private Duration round(Duration pause) {
    seen.add("round");
    return pause;
  }

  private String next() throws InterruptedException {
    return seen.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
  }
}
