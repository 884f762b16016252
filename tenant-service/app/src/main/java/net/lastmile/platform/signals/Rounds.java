package net.lastmile.platform.signals;

import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.context.Dependent;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;

/**
 * A thread that works in rounds: at each ring, and when the time is over that the last round gave.
 * It ends with the bean that it is injected into; a round that fails does not end it.
 */
@Dependent
public class Rounds {
  private static final Logger LOG = System.getLogger(Rounds.class.getName());
  private static final Duration PAUSE_AFTER_FAILURE = Duration.ofSeconds(2);

  private final Bell bell = new Bell();

  @Resource private ManagedThreadFactory threads;

  private volatile Thread thread;

  Rounds() {}

  Rounds(ManagedThreadFactory threads) {
    this.threads = threads;
  }

  /** What is done in a round. */
  public interface Work {
    /**
     * @return when to look again at the latest
     */
    Duration round();

    /** Called after a round that failed. */
    default void failed(RuntimeException why) {}
  }

  /** Begins with a round at once. */
  public void start(String name, Work work) {
    thread = threads.newThread(() -> run(name, work));
    thread.setName(name);
    thread.start();
  }

  /** Asks for a round as soon as the present one is over; from any thread. */
  public void ring() {
    bell.ring();
  }

  @PreDestroy
  void stop() {
    if (thread != null) {
      thread.interrupt();
    }
  }

  private static void tell(Work work, RuntimeException why) {
    try {
      work.failed(why);
    } catch (RuntimeException e) {
      LOG.log(Level.WARNING, "nobody was told of a failed round", e);
    }
  }

  private void run(String name, Work work) {
    Duration pause = Duration.ZERO;
    boolean failing = false;
    while (!Thread.currentThread().isInterrupted()) {
      try {
        bell.await(pause);
        pause = work.round();
        failing = false;
      } catch (InterruptedException _) {
        Thread.currentThread().interrupt();
      } catch (RuntimeException e) {
        // Logged once in a row: while the database is unavailable every round fails the same way.
        if (!failing) {
          LOG.log(Level.WARNING, name + ": a round failed; the next is tried", e);
        }
        failing = true;
        pause = PAUSE_AFTER_FAILURE;
        tell(work, e);
      }
    }
  }
}
