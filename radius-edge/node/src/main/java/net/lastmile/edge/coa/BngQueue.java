package net.lastmile.edge.coa;

import io.netty.channel.EventLoop;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * What is to go to one router, no faster than it can take: routers do this on the processor that
 * also keeps their lines up. For the thread of the loop alone.
 */
final class BngQueue {
  /** New requests a second where the NAS names no limit; the region's other nodes send as many. */
  static final int PER_SECOND = 50;

  static final int MAX_IN_FLIGHT = 32;
  static final int MAX_WAITING = 500;

  /** What has waited longer goes back to the centre: its lease must not run out on the way. */
  static final Duration MAX_WAIT = Duration.ofSeconds(5);

  private final EventLoop loop;
  private final Consumer<Exchange> sender;
  private final long spacingNanos;
  private final Deque<Exchange> waiting = new ArrayDeque<>();
  private int inFlight;
  private long nextNanos = System.nanoTime();
  private boolean scheduled;

  /**
   * @param perSecond new requests a second; 0 for {@link #PER_SECOND}
   */
  BngQueue(EventLoop loop, int perSecond, Consumer<Exchange> sender) {
    this.spacingNanos = TimeUnit.SECONDS.toNanos(1) / (perSecond > 0 ? perSecond : PER_SECOND);
    this.loop = loop;
    this.sender = sender;
  }

  void add(Exchange exchange) {
    if (waiting.size() >= MAX_WAITING) {
      exchange.busy();
      return;
    }
    waiting.add(exchange);
    drain();
  }

  /** Whether nothing waits and nothing is under way, nor was within the last second. */
  boolean isIdle() {
    return inFlight == 0
        && waiting.isEmpty()
        && System.nanoTime() - nextNanos > TimeUnit.SECONDS.toNanos(1);
  }

  private void drain() {
    while (!waiting.isEmpty() && inFlight < MAX_IN_FLIGHT) {
      if (waiting.peek().hasWaited(MAX_WAIT)) {
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

  private void send(Exchange exchange) {
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
