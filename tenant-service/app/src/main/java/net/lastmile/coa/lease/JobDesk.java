package net.lastmile.coa.lease;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptor;
import jakarta.ws.rs.container.AsyncResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import net.lastmile.edge.contract.job.CoaLease;
import net.lastmile.edges.Sequencer;
import net.lastmile.platform.signals.Rounds;
import net.lastmile.platform.signals.Signals;

/**
 * Where edges wait for jobs. One thread answers them all: at once after a commit on this node or
 * the signal of another, and when a job falls due. A waiting edge holds its connection and nothing
 * else, and an edge that comes or goes while no job changes costs no transaction.
 */
@ApplicationScoped
public class JobDesk implements Rounds.Work {
  /** Later than the migrations, whose observer has the default priority. */
  private static final int AFTER_MIGRATIONS = Interceptor.Priority.LIBRARY_AFTER;

  /** The signal that jobs were placed or put off. */
  public static final String PLACED = "coa";

  /** How often to look while nothing is due. */
  private static final Duration ROUND = Duration.ofSeconds(10);

  /**
   * How often to look for jobs that are due and wait for something, such as their change's place in
   * the feed; also while signals are not heard.
   */
  private static final Duration SHORT_ROUND = Duration.ofMillis(250);

  private static final int MAX_WAITING = 1_000;

  private final AtomicBoolean placed = new AtomicBoolean();

  /** Whether jobs may have changed since {@link #next} was read. */
  private final AtomicBoolean changed = new AtomicBoolean(true);

  private final Queue<Waiting> waiting = new ConcurrentLinkedQueue<>();

  @Inject private Rounds rounds;
  @Inject private Leases leases;
  @Inject private Signals signals;
  @Inject private Clock clock;

  /** When the first open job of each region is due; this and the next of the one thread alone. */
  private Map<String, Instant> next = Map.of();

  private Instant lookedAt = Instant.MIN;

  /** An edge that asked, and until when it waits. */
  private record Waiting(Taker edge, long endNanos, AsyncResponse response) {
    boolean isOver() {
      return left().isNegative();
    }

    Duration left() {
      return Duration.ofNanos(endNanos - System.nanoTime());
    }
  }

  void start(
      @Observes @Priority(AFTER_MIGRATIONS) @Initialized(ApplicationScoped.class) Object event) {
    signals.on(PLACED, this::changed);
    signals.on(Sequencer.ADVANCED, this::changed);
    rounds.start("coa-leases", this);
  }

  /** Called when jobs were committed; from any thread. */
  public void placed() {
    placed.set(true);
    changed();
  }

  private void changed() {
    changed.set(true);
    rounds.ring();
  }

  /** Answers with jobs as soon as there are any, or with none when the time is over. */
  public void await(Taker edge, Duration atMost, AsyncResponse response) {
    if (waiting.size() >= MAX_WAITING) {
      response.resume(leases.take(edge));
      return;
    }
    if (atMost.isZero()) {
      changed.set(true); // Whoever does not wait is told how it is now.
    }
    long end = System.nanoTime() + atMost.toNanos();
    waiting.add(new Waiting(edge, end, response));
    rounds.ring();
  }

  @Override
  public Duration round() {
    Duration pause = give();
    return signals.areHeard() ? pause : SHORT_ROUND;
  }

  /** While the database is unavailable the edges are told so; they come back later. */
  @Override
  public void failed(RuntimeException why) {
    changed.set(true);
    for (Waiting each = waiting.poll(); each != null; each = waiting.poll()) {
      each.response().resume(why);
    }
  }

  /** Returns when to look again at the latest. */
  private Duration give() {
    if (placed.getAndSet(false)) {
      signal();
    }
    if (waiting.isEmpty()) {
      return ROUND;
    }
    Instant now = clock.instant();
    if (changed.getAndSet(false) || !signals.areHeard() || !now.isBefore(lookAgain())) {
      next = leases.next();
      lookedAt = now;
    }
    answer(now);
    return pause(now);
  }

  /** For the edges that wait now; orders of other regions are nobody's to take. */
  private Instant lookAgain() {
    Instant atLatest = lookedAt.plus(ROUND);
    return waiting.stream()
        .map(each -> next.get(each.edge().region()))
        .filter(Objects::nonNull)
        // What is due and not taken waits for something that may be over soon.
        .map(due -> due.isAfter(lookedAt) ? due : lookedAt.plus(SHORT_ROUND))
        .filter(atLatest::isAfter)
        .min(Comparator.naturalOrder())
        .orElse(atLatest);
  }

  /** A signal that failed is sent in the next round. */
  private void signal() {
    try {
      leases.signal();
    } catch (RuntimeException e) {
      placed.set(true);
      throw e;
    }
  }

  private Duration pause(Instant now) {
    return Stream.concat(
            Stream.of(Duration.between(now, lookAgain())), waiting.stream().map(Waiting::left))
        .map(left -> left.compareTo(SHORT_ROUND) < 0 ? SHORT_ROUND : left)
        .min(Comparator.naturalOrder())
        .orElse(ROUND);
  }

  private void answer(Instant now) {
    for (Iterator<Waiting> each = waiting.iterator(); each.hasNext(); ) {
      Waiting one = each.next();
      boolean over = one.isOver();
      boolean any = !next.getOrDefault(one.edge().region(), Instant.MAX).isAfter(now);
      if (over || any) {
        CoaLease lease = any ? leases.take(one.edge()) : new CoaLease(0, List.of());
        if (over || !lease.jobs().isEmpty()) {
          each.remove();
          one.response().resume(lease);
        }
        if (!lease.jobs().isEmpty()) {
          changed.set(true);
        }
      }
    }
  }
}
