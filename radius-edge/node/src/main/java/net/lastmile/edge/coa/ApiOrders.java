package net.lastmile.edge.coa;

import io.netty.util.concurrent.DefaultThreadFactory;
import java.net.InetAddress;
import java.time.Duration;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Supplier;
import net.lastmile.edge.contract.address.RouterAddresses;
import net.lastmile.edge.contract.job.ApiOutcome;
import net.lastmile.edge.contract.job.ApiResult;
import net.lastmile.edge.contract.job.CoaResult.Outcome;
import net.lastmile.edge.contract.job.ErrorCause;
import net.lastmile.edge.directory.Nas;
import net.lastmile.edge.routeros.ActiveLine;
import net.lastmile.edge.routeros.RouterApi;

/**
 * Sends orders that CoA could not complete to the router's own API. It uses its own threads, which
 * wait for routers, and keeps to each router's rate as CoA does.
 */
public final class ApiOrders implements AutoCloseable {
  /** Questions in progress, for all routers. */
  static final int THREADS = 16;

  /** Questions waiting for a thread, besides those waiting for their router. */
  static final int MAX_WAITING = 256;

  /** RouterOS allows twenty log-ins at once, and people need some of those. */
  static final BngQueue.Limits OF_ONE_ROUTER =
      new BngQueue.Limits(4, 100, Duration.ofMillis(1_500));

  /**
   * If no router API answers a question, its result is given this long after it was sent: a closed
   * port is reported no sooner than a silent one.
   */
  private static final Duration TOLD_AFTER = RouterApi.DEADLINE;

  private static final long IDLE_SECONDS = 30;
  private static final long SWEEP_SECONDS = 10;

  private final ScheduledThreadPoolExecutor clock =
      new ScheduledThreadPoolExecutor(1, new DefaultThreadFactory("router-api-clock", true));
  private final ThreadPoolExecutor workers =
      new ThreadPoolExecutor(
          THREADS,
          THREADS,
          IDLE_SECONDS,
          TimeUnit.SECONDS,
          new ArrayBlockingQueue<>(MAX_WAITING),
          new DefaultThreadFactory("router-api", true));
  private final Map<UUID, BngQueue<ApiOrder>> queues = new HashMap<>(); // Clock's thread only.
  private final Map<ApiOutcome, LongAdder> outcomes = new EnumMap<>(ApiOutcome.class);
  private final RouterApi api;
  private final RouterAddresses addresses;
  private final Duration toldAfter;

  /**
   * @param source address to connect from: the one that routers know as their server's
   * @param addresses where connections may go
   */
  public ApiOrders(InetAddress source, RouterAddresses addresses) {
    this(source, addresses, TOLD_AFTER);
  }

  ApiOrders(InetAddress source, RouterAddresses addresses, Duration toldAfter) {
    this.addresses = addresses;
    this.toldAfter = toldAfter;
    for (ApiOutcome outcome : ApiOutcome.values()) {
      outcomes.put(outcome, new LongAdder());
    }
    workers.allowCoreThreadTimeOut(true);
    clock.setRemoveOnCancelPolicy(true);
    api = new RouterApi(source, clock);
    var unused =
        clock.scheduleWithFixedDelay(
            () -> queues.values().removeIf(BngQueue::isIdle),
            SWEEP_SECONDS,
            SWEEP_SECONDS,
            TimeUnit.SECONDS);
  }

  /**
   * Takes over an order that the router did not acknowledge, if its API may help.
   *
   * @param how the result of CoA or Disconnect
   * @return completes with that and the API's result, never with an exception
   */
  CompletableFuture<CoaOutcome> after(CoaOutcome how, Nas nas, ActiveLine line) {
    return nas.api() != null && mayHelp(how)
        ? asked(nas, () -> admitted(nas, () -> api.end(nas, line))).thenApply(how::with)
        : CompletableFuture.completedFuture(how);
  }

  /**
   * True after silence, and after every refusal that does not pass by itself. Also after Session
   * Context Not Found: the API can tell whether the line is really gone.
   */
  static boolean mayHelp(CoaOutcome how) {
    return how.outcome() == Outcome.TIMED_OUT
        || (how.outcome() == Outcome.NAKED && !ErrorCause.PASSING.contains(how.errorCause()));
  }

  /** Logs in and changes nothing. */
  CompletableFuture<CoaOutcome> test(Nas nas) {
    return nas == null || nas.api() == null
        ? CompletableFuture.completedFuture(
            CoaOutcome.notSent("the edge knows no access to this NAS's API"))
        : asked(nas, () -> admitted(nas, () -> api.test(nas)))
            .thenApply(CoaOutcome.notSent("")::with);
  }

  private ApiResult admitted(Nas nas, Supplier<ApiResult> question) {
    return addresses.admit(nas.address()) ? question.get() : ApiResult.of(ApiOutcome.UNREACHABLE);
  }

  private CompletableFuture<ApiResult> asked(Nas nas, Supplier<ApiResult> question) {
    ApiOrder order = new ApiOrder(question);
    try {
      clock.execute(
          () ->
              queues
                  .computeIfAbsent(
                      nas.id(),
                      _ -> new BngQueue<>(clock, nas.coaPerSecond(), OF_ONE_ROUTER, this::toWorker))
                  .add(order));
    } catch (RejectedExecutionException e) {
      order.busy();
    }
    return order
        .outcome()
        .whenComplete((result, _) -> outcomes.get(result.outcome()).increment())
        .thenCompose(result -> told(order, result));
  }

  private CompletableFuture<ApiResult> told(ApiOrder order, ApiResult result) {
    long early = toldAfter.minus(order.sinceSent()).toNanos();
    if (result.outcome() != ApiOutcome.UNREACHABLE || early <= 0) {
      return CompletableFuture.completedFuture(result);
    }
    CompletableFuture<ApiResult> later = new CompletableFuture<>();
    try {
      var unused = clock.schedule(() -> later.complete(result), early, TimeUnit.NANOSECONDS);
    } catch (RejectedExecutionException closed) {
      later.complete(result);
    }
    return later;
  }

  private void toWorker(ApiOrder order) {
    try {
      workers.execute(() -> begin(order));
    } catch (RejectedExecutionException e) {
      order.busy();
    }
  }

  private static void begin(ApiOrder order) {
    if (order.hasWaited(OF_ONE_ROUTER.longest())) {
      order.busy();
    } else {
      order.ask();
    }
  }

  /** The number of questions by outcome, since the node started. */
  public Map<ApiOutcome, Long> outcomes() {
    Map<ApiOutcome, Long> counts = new EnumMap<>(ApiOutcome.class);
    outcomes.forEach((outcome, count) -> counts.put(outcome, count.sum()));
    return counts;
  }

  /** What is in progress is left to the node that gets it when the lease ends. */
  @Override
  public void close() {
    workers.shutdownNow();
    clock.shutdownNow();
  }
}
