package net.lastmile.edges;

import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * The thread that advances the feeds: at once after a commit on this node, and at short intervals
 * for commits of other nodes. It also tells waiting edges what other nodes' sequencers did.
 */
@ApplicationScoped
public class Sequencer {
  private static final Logger LOG = System.getLogger(Sequencer.class.getName());

  /** How late a change committed on another node may be noticed. */
  private static final Duration ROUND = Duration.ofMillis(200);

  private static final Duration PAUSE_AFTER_FAILURE = Duration.ofSeconds(2);

  private final Semaphore wakes = new Semaphore(0);

  @Resource private ManagedThreadFactory threads;
  @Inject private RegionFeed feed;
  @Inject private FeedWaiters waiters;

  private volatile Thread thread;

  void start() {
    thread = threads.newThread(this::run);
    thread.setName("feed-sequencer");
    thread.start();
  }

  /** Called when something was committed; from any thread. */
  void wake() {
    wakes.release();
  }

  @PreDestroy
  void stop() {
    if (thread != null) {
      thread.interrupt();
    }
  }

  private void run() {
    boolean failing = false;
    while (!Thread.currentThread().isInterrupted()) {
      try {
        waitForWork(failing ? PAUSE_AFTER_FAILURE : ROUND);
        round();
        failing = false;
      } catch (InterruptedException _) {
        Thread.currentThread().interrupt();
      } catch (RuntimeException e) {
        // Logged once: while the database is unavailable every round fails the same way.
        if (!failing) {
          LOG.log(Level.WARNING, "the feed stands still", e);
        }
        failing = true;
      }
    }
  }

  private void waitForWork(Duration atMost) throws InterruptedException {
    if (wakes.tryAcquire(atMost.toMillis(), TimeUnit.MILLISECONDS)) {
      wakes.drainPermits();
    }
  }

  private void round() {
    for (RegionFeed.Position position : feed.positions()) {
      long seq = position.waiting() ? feed.advance(position.region()) : position.seq();
      if (seq - position.seq() == FeedSequence.MAX_ROWS) {
        wake();
      }
      waiters.advance(position.region(), seq);
    }
  }
}
