package net.lastmile.edges;

import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import net.lastmile.platform.signals.Bell;
import net.lastmile.platform.signals.Signals;

/**
 * The thread that advances the feeds at once after a commit on its node, and signals this to other
 * nodes, so that they tell the edges waiting there.
 */
@ApplicationScoped
public class Sequencer {
  private static final Logger LOG = System.getLogger(Sequencer.class.getName());

  /** The signal of a feed that was advanced; it may be of any region. */
  public static final String ADVANCED = "feed";

  /**
   * How long changes wait for a number that were committed on a node which died before numbering.
   */
  private static final Duration ROUND = Duration.ofSeconds(10);

  /** How late another node's work is noticed while its signals are not heard. */
  private static final Duration ROUND_UNHEARD = Duration.ofMillis(200);

  private static final Duration PAUSE_AFTER_FAILURE = Duration.ofSeconds(2);

  private final Bell bell = new Bell();

  @Resource private ManagedThreadFactory threads;
  @Inject private RegionFeed feed;
  @Inject private FeedWaiters waiters;
  @Inject private Signals signals;

  private volatile Thread thread;

  void start() {
    signals.on(ADVANCED, bell::ring);
    // For what a node committed that died before numbering it.
    bell.ring();
    thread = threads.newThread(this::run);
    thread.setName("feed-sequencer");
    thread.start();
  }

  /** Called when something was committed; from any thread. */
  void wake() {
    bell.ring();
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
        bell.await(failing ? PAUSE_AFTER_FAILURE : signals.areHeard() ? ROUND : ROUND_UNHEARD);
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
