package net.lastmile.ops.bng;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** At Ctrl-C, ends the sessions and shows the counts before the process ends. */
final class EndOnSignal {
  private static final Duration LONGEST = Duration.ofSeconds(60);
  private final CountDownLatch ended = new CountDownLatch(1);

  private EndOnSignal() {}

  static EndOnSignal of(Simulation simulation) {
    EndOnSignal signal = new EndOnSignal();
    Thread hook =
        Thread.ofPlatform()
            .name("end-on-signal")
            .unstarted(
                () -> {
                  simulation.askToStop();
                  signal.awaitEnd();
                });
    Runtime.getRuntime().addShutdownHook(hook);
    return signal;
  }

  private void awaitEnd() {
    try {
      ended.await(LONGEST.toSeconds(), TimeUnit.SECONDS);
    } catch (InterruptedException hurried) {
      Thread.currentThread().interrupt();
    }
  }

  void ended() {
    ended.countDown();
  }
}
