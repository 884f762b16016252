package net.lastmile.edge.coa;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * Requests to one router, sent no faster than it can process them: routers do this on the processor
 * that also keeps their lines up. For the loop's thread only.
 */
final class BngQueue<T extends Queued> {
  /** New requests a second if the NAS names no limit; the region's other nodes may send as many. */
  static final int PER_SECOND = 50;

  /** The limits for CoA over UDP and over connections. */
  static final Limits USUAL = new Limits(32, 500, Duration.ofSeconds(5));

  private final ScheduledExecutorService loop;
  private final Consumer<T> sender;
  private final Limits limits;
  private final long spacingNanos;
  private final Deque<T> waiting = new ArrayDeque<>();
  private int inFlight;
  private long nextNanos = System.nanoTime();
  private boolean scheduled;

  /**
   * @param longest a request that has waited longer goes back to the centre, so that its lease does
   *     not run out on the way
   */
  record Limits(int inFlight, int waiting, Duration longest) {}

  /**
   * @param perSecond new requests a second; 0: {@link #PER_SECOND}
   */
  BngQueue(ScheduledExecutorService loop, int perSecond, Limits limits, Consumer<T> sender) {
    this.spacingNanos = TimeUnit.SECONDS.toNanos(1) / (perSecond > 0 ? perSecond : PER_SECOND);
    this.loop = loop;
    this.limits = limits;
    this.sender = sender;
  }

  void add(T exchange) {
    if (waiting.size() >= limits.waiting()) {
      exchange.busy();
      return;
    }
    waiting.add(exchange);
    drain();
  }

  /** Whether nothing waits or is in progress, nor was within the last second. */
  boolean isIdle() {
    return inFlight == 0
        && waiting.isEmpty()
        && System.nanoTime() - nextNanos > TimeUnit.SECONDS.toNanos(1);
  }

  private void drain() {
    while (!waiting.isEmpty() && inFlight < limits.inFlight()) {
      if (waiting.peek().hasWaited(limits.longest())) {
        waiting.remove().busy();
        continue;
      }
      long early = nextNanos - System.nanoTime();
      if (early > 0) {
        drainIn(early);
        return;
      }
      nextNanos = Math.max(nextNanos, System.nanoTime() - spacingNanos) + spacingNanos;
      send(waiting.remove());
    }
  }

  private void send(T exchange) {
    inFlight++;
    var unused = exchange.outcome().whenComplete((_, _) -> loop.execute(this::ended));
    sender.accept(exchange);
  }

  private void ended() {
    inFlight--;
    drain();
  }

  private void drainIn(long nanos) {
    if (!scheduled) {
      scheduled = true;
      var unused =
          loop.schedule(
              () -> {
                scheduled = false;
                drain();
              },
              nanos,
              TimeUnit.NANOSECONDS);
    }
  }
}
