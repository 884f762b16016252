package net.lastmile.edge.coa;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Function;
import java.util.function.LongSupplier;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import net.lastmile.edge.centre.CentreClient;
import net.lastmile.edge.centre.CentreLoop;
import net.lastmile.edge.centre.CentreRefused;
import net.lastmile.edge.contract.job.CoaJob;
import net.lastmile.edge.contract.job.CoaLease;
import net.lastmile.edge.contract.job.CoaLeaseRequest;
import net.lastmile.edge.contract.job.CoaReport;
import net.lastmile.edge.contract.job.CoaResult;
import net.lastmile.edge.directory.Directory;
import net.lastmile.edge.directory.Nas;
import net.lastmile.edge.session.index.Sessions;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Leases jobs from the centre, has them sent, and reports the result of each. */
public final class CoaDesk implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(CoaDesk.class);

  /** Jobs between their lease and the report of their result. */
  static final int MAX_IN_HAND = 1_000;

  /** How long to wait for the feed to catch up; after that the jobs go back. */
  private static final Duration FEED_PATIENCE = Duration.ofSeconds(5);

  private static final long FEED_LOOK_MILLIS = 5;

  private final String node;
  private final CentreClient centre;
  private final Orders orders;
  private final LongSupplier feedCursor;
  private final List<CoaTransport> transports;
  private final ApiOrders api;
  private final Semaphore room = new Semaphore(MAX_IN_HAND);
  private final BlockingQueue<CoaResult> results = new LinkedBlockingQueue<>(MAX_IN_HAND);
  private final List<CoaResult> unreported = new ArrayList<>();
  private final Map<JobEnd, LongAdder> ends =
      Arrays.stream(JobEnd.values())
          .collect(Collectors.toUnmodifiableMap(Function.identity(), how -> new LongAdder()));
  private final CentreLoop leasing = new CentreLoop("coa-lease", this::lease);
  private final CentreLoop reporting = new CentreLoop("coa-report", this::report);

  /**
   * @param online the region's sessions
   * @param feedCursor the seq up to which the node has the feed's records
   * @param transports ways to routers, the preferred first; the last reaches all
   * @param api takes over the orders that no transport completes
   */
  public CoaDesk(
      String node,
      CentreClient centre,
      Directory directory,
      Sessions online,
      LongSupplier feedCursor,
      List<CoaTransport> transports,
      ApiOrders api) {
    this.node = node;
    this.centre = centre;
    this.orders = new Orders(directory, online);
    this.feedCursor = feedCursor;
    this.transports = List.copyOf(transports);
    this.api = api;
  }

  public void start() {
    leasing.start();
    reporting.start();
  }

  private void lease() throws IOException, InterruptedException {
    room.acquire();
    int wanted = 1;
    while (wanted < CoaLease.MAX_JOBS && room.tryAcquire()) {
      wanted++;
    }
    int taken = 0;
    try {
      CoaLease lease = centre.leaseCoa(wanted, new CoaLeaseRequest(connected()));
      taken = lease.jobs().size();
      if (taken > 0) {
        boolean known = awaitFeed(lease.feedSeq());
        lease.jobs().forEach(known ? this::carryOut : job -> ended(job, CoaOutcome.busy()));
      }
    } finally {
      room.release(wanted - taken);
    }
  }

  /** Named so that the centre gives this node the orders that only this node can send them. */
  private List<UUID> connected() {
    return transports.stream()
        .flatMap(way -> way.connectedNases().stream())
        .limit(CoaLeaseRequest.MAX_CONNECTED)
        .toList();
  }

  /**
   * A disconnected line dials in again at once. By then this node must know the change behind the
   * order.
   */
  private boolean awaitFeed(long seq) throws InterruptedException {
    long end = System.nanoTime() + FEED_PATIENCE.toNanos();
    while (feedCursor.getAsLong() < seq) {
      if (System.nanoTime() > end) {
        return false;
      }
      Thread.sleep(FEED_LOOK_MILLIS);
    }
    return true;
  }

  private void carryOut(CoaJob job) {
    CompletableFuture<CoaOutcome> outcome =
        switch (job.kind()) {
          case DISCONNECT, CHANGE_RATE, TEST -> byRadius(job);
          case TEST_API -> api.test(orders.nas(job));
        };
    var unused = outcome.thenAccept(how -> ended(job, how));
  }

  private CompletableFuture<CoaOutcome> byRadius(CoaJob job) {
    return switch (orders.of(job, nas -> wayTo(nas).spokenTo(nas))) {
      case Orders.Order.Impossible(String why) ->
          CompletableFuture.completedFuture(CoaOutcome.notSent(why));
      case Orders.Order.Sendable(var nas, var request) -> {
        CompletableFuture<CoaOutcome> sent = wayTo(nas).send(nas, request);
        yield job.kind() == CoaJob.Kind.TEST
            ? sent
            : sent.thenCompose(how -> api.after(how, nas, orders.line(job)));
      }
    };
  }

  private void ended(CoaJob job, CoaOutcome how) {
    ends.get(JobEnd.of(how)).increment();
    results.add(result(job, how)); // There is room: the queue has a place for each leased job.
  }

  private CoaTransport wayTo(Nas nas) {
    return transports.stream().filter(way -> way.reaches(nas)).findFirst().orElseThrow();
  }

  private static CoaResult result(CoaJob job, CoaOutcome how) {
    return new CoaResult(
        job.tenantId(),
        job.id(),
        job.attempt(),
        how.outcome(),
        how.errorCause(),
        how.transmissions(),
        how.took().toMillis(),
        how.detail(),
        how.api());
  }

  private void report() throws IOException, InterruptedException {
    if (unreported.isEmpty()) {
      unreported.add(results.take());
      results.drainTo(unreported, CoaLease.MAX_JOBS - 1);
    }
    try {
      centre.report(new CoaReport(node, unreported));
    } catch (CentreRefused refused) {
      if (!refused.isVerdictOnContent()) {
        throw refused;
      }
      LOG.error("{} results of CoA jobs were refused: {}", unreported.size(), refused.toString());
    }
    room.release(unreported.size());
    unreported.clear();
  }

  /** Requests sent, each counted once. */
  public long requests() {
    return total(CoaCounts::requests);
  }

  public long retransmissions() {
    return total(CoaCounts::retransmissions);
  }

  /** See {@link CoaCounts#refusedAnswers}. */
  public long refusedAnswers() {
    return total(CoaCounts::refusedAnswers);
  }

  /** The number of jobs by end since the node started, including ends that have not occurred. */
  public Map<JobEnd, Long> ends() {
    return ends.entrySet().stream()
        .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, count -> count.getValue().sum()));
  }

  private long total(ToLongFunction<CoaCounts> count) {
    return transports.stream().map(CoaTransport::counts).mapToLong(count).sum();
  }

  /** What is in progress is left to the node that gets it when the lease ends. */
  @Override
  public void close() {
    leasing.close();
    reporting.close();
  }
}
