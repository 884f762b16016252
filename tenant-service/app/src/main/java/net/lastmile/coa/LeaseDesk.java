package net.lastmile.coa;

import jakarta.annotation.PreDestroy;
import jakarta.annotation.Priority;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptor;
import jakarta.ws.rs.container.AsyncResponse;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.Iterator;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import net.lastmile.edge.contract.CoaLease;

/**
 * Where edges wait for jobs. One thread answers them all: at once after a commit on this node, and
 * at short intervals for jobs that other nodes commit and jobs that fall due. A waiting edge holds
 * its connection and nothing else.
 */
@ApplicationScoped
public class LeaseDesk {
  private static final Logger LOG = System.getLogger(LeaseDesk.class.getName());

  /** Later than the migrations, whose observer has the default priority. */
  private static final int AFTER_MIGRATIONS = Interceptor.Priority.LIBRARY_AFTER;

  /** How late a job may be noticed that another node committed or that fell due. */
  private static final Duration ROUND = Duration.ofMillis(250);

  private static final int MAX_WAITING = 1_000;

  private final Semaphore wakes = new Semaphore(0);
  private final Queue<Waiting> waiting = new ConcurrentLinkedQueue<>();

  @Resource private ManagedThreadFactory threads;
  @Inject private Leases leases;

  private volatile Thread thread;

  /** An edge that asked, and until when it waits. */
  private record Waiting(Taker edge, long endNanos, AsyncResponse response) {
    boolean isOver() {
      return System.nanoTime() - endNanos >= 0;
    }
  }

  void start(
      @Observes @Priority(AFTER_MIGRATIONS) @Initialized(ApplicationScoped.class) Object event) {
    thread = threads.newThread(this::run);
    thread.setName("coa-leases");
    thread.start();
  }

  /** Called when something was committed; from any thread. */
  void wake() {
    wakes.release();
  }

  /** Answers with jobs as soon as there are any, or with none when the time is over. */
  void await(Taker edge, Duration atMost, AsyncResponse response) {
    if (waiting.size() >= MAX_WAITING) {
      response.resume(leases.take(edge));
      return;
    }
    long end = System.nanoTime() + atMost.toNanos();
    waiting.add(new Waiting(edge, end, response));
    wake();
  }

  @PreDestroy
  void stop() {
    if (thread != null) {
      thread.interrupt();
    }
  }

  private void run() {
    while (!Thread.currentThread().isInterrupted()) {
      try {
        if (wakes.tryAcquire(ROUND.toMillis(), TimeUnit.MILLISECONDS)) {
          wakes.drainPermits();
        }
        round();
      } catch (InterruptedException _) {
        Thread.currentThread().interrupt();
      } catch (RuntimeException e) {
        refuseAll(e);
      }
    }
  }

  private void round() {
    if (waiting.isEmpty()) {
      return;
    }
    Set<String> due = leases.due();
    for (Iterator<Waiting> each = waiting.iterator(); each.hasNext(); ) {
      Waiting next = each.next();
      boolean over = next.isOver();
      boolean any = due.contains(next.edge().region());
      if (over || any) {
        CoaLease lease = any ? leases.take(next.edge()) : new CoaLease(0, List.of());
        if (over || !lease.jobs().isEmpty()) {
          each.remove();
          next.response().resume(lease);
        }
      }
    }
  }

  /** While the database is unavailable the edges are told so; they come back later. */
  private void refuseAll(RuntimeException failure) {
    LOG.log(Level.WARNING, "no jobs can be given to edges", failure);
    for (Waiting next = waiting.poll(); next != null; next = waiting.poll()) {
      next.response().resume(failure);
    }
  }
}
