package net.lastmile.edge.store.cluster;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import org.infinispan.notifications.Listener;
import org.infinispan.notifications.cachelistener.annotation.TopologyChanged;
import org.infinispan.notifications.cachelistener.event.TopologyChangedEvent;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Checks everything in this node's copy again at the end of a split: a merge notifies no listener,
 * neither of what only the other side had nor of what it had newer.
 */
@Listener
public final class MergeSweep {
  private static final Logger LOG = LoggerFactory.getLogger(MergeSweep.class);

  private final BooleanSupplier merged;
  private final Runnable sweep;
  private final AtomicInteger asked = new AtomicInteger();

  /**
   * @param merged whether the nodes found each other after a split, and none came or went since
   * @param sweep checks everything; runs on a thread of its own
   */
  public MergeSweep(BooleanSupplier merged, Runnable sweep) {
    this.merged = merged;
    this.sweep = sweep;
  }

  /**
   * A merge goes through several topologies, and nothing tells which of them is the first with the
   * data of both sides; after the last one everything is there.
   */
  @TopologyChanged
  public void onTopology(TopologyChangedEvent<?, ?> event) {
    if (!event.isPre() && merged.getAsBoolean() && asked.getAndIncrement() == 0) {
      Thread.ofPlatform().daemon().name("merge-sweep").start(this::run);
    }
  }

  /** Starts again if it was requested meanwhile. */
  private void run() {
    int answered;
    do {
      answered = asked.get();
      try {
        sweep.run();
      } catch (RuntimeException e) {
        LOG.warn("not all that a merge brought is known: {}", e.toString());
      }
    } while (!asked.compareAndSet(answered, 0));
  }
}
