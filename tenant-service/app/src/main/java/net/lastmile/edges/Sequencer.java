package net.lastmile.edges;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import net.lastmile.platform.signals.Rounds;
import net.lastmile.platform.signals.Signals;

/**
 * The thread that advances the feeds at once after a commit on its node, and signals this to other
 * nodes, so that they tell the edges waiting there.
 */
@ApplicationScoped
public class Sequencer {
  /** The signal of a feed that was advanced; it may be of any region. */
  public static final String ADVANCED = "feed";

  /**
   * How long changes wait for a number that were committed on a node which died before numbering.
   */
  private static final Duration ROUND = Duration.ofSeconds(10);

  /** How late another node's work is noticed while its signals are not heard. */
  private static final Duration ROUND_UNHEARD = Duration.ofMillis(200);

  @Inject private Rounds rounds;
  @Inject private RegionFeed feed;
  @Inject private FeedWaiters waiters;
  @Inject private Signals signals;

  void start() {
    signals.on(ADVANCED, rounds::ring);
    // The first round numbers what a node committed that died before numbering it.
    rounds.start("feed-sequencer", this::round);
  }

  /** Called when something was committed; from any thread. */
  void wake() {
    rounds.ring();
  }

  private Duration round() {
    for (RegionFeed.Position position : feed.positions()) {
      long seq = position.waiting() ? feed.advance(position.region()) : position.seq();
      if (seq - position.seq() == FeedSequence.MAX_ROWS) {
        wake();
      }
      waiters.advance(position.region(), seq);
    }
    return signals.areHeard() ? ROUND : ROUND_UNHEARD;
  }
}
