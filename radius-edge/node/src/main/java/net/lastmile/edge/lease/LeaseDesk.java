package net.lastmile.edge.lease;

import java.time.Clock;
import java.util.UUID;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import net.lastmile.edge.contract.record.MalformedRecord;
import net.lastmile.edge.contract.record.PoolRecord;
import net.lastmile.edge.contract.record.RecordKind;
import net.lastmile.edge.directory.Admission;
import net.lastmile.edge.directory.RecordSink;
import net.lastmile.edge.session.index.OnlineSession;
import net.lastmile.edge.session.index.Sessions;
import net.lastmile.edge.store.SharedMap;
import net.lastmile.edge.store.record.StoredClaim;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The sessions and addresses that this node gives out for the region, and the threads for that. */
public final class LeaseDesk implements RecordSink, AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(LeaseDesk.class);
  private static final int THREADS = 8;

  /** Waiting log-ins. A router sends again within seconds, so more would be answered too late. */
  private static final int MAX_WAITING = 2_048;

  private static final long REVIEW_SECONDS = 30;

  private final Claims claims;
  private final StaticAddresses statics = new StaticAddresses();
  private final RegionAdmission admission;
  private final ClaimReview review;
  private final Clock clock;
  private final ThreadPoolExecutor workers =
      new ThreadPoolExecutor(
          THREADS,
          THREADS,
          0,
          TimeUnit.SECONDS,
          new ArrayBlockingQueue<>(MAX_WAITING),
          Thread.ofPlatform().name("admission-", 0).factory());
  private final ScheduledExecutorService timer =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().name("claim-review").factory());

  public LeaseDesk(SharedMap<StoredClaim> shared, Sessions sessions, String node, Clock clock) {
    this.claims = new Claims(shared, sessions, node);
    this.admission = new RegionAdmission(claims, statics, workers);
    this.review = new ClaimReview(claims);
    this.clock = clock;
  }

  /**
   * Tells the other nodes about this one, and starts the review of claims.
   *
   * @param leads whether this node is the one that reviews for all
   */
  public void start(BooleanSupplier leads) {
    claims.join(clock.millis());
    var unused =
        timer.scheduleWithFixedDelay(
            () -> reviewIf(leads), REVIEW_SECONDS, REVIEW_SECONDS, TimeUnit.SECONDS);
  }

  private void reviewIf(BooleanSupplier leads) {
    try {
      if (leads.getAsBoolean()) {
        review(clock.millis());
      }
    } catch (RuntimeException e) {
      LOG.warn("claims were not reviewed: {}", e.toString());
    }
  }

  void review(long nowMillis) {
    review.run(nowMillis);
  }

  public Admission admission() {
    return admission;
  }

  /** Releases what was claimed for a session that ended; waits for the other nodes. */
  public void ended(OnlineSession session) {
    release(session.key().tenantId(), session.key().token());
    if (!session.token().equals(session.key().token())) {
      release(session.key().tenantId(), session.token());
    }
  }

  private void release(UUID tenantId, String token) {
    if (!token.isEmpty()) {
      claims.release(tenantId, token, clock.millis());
    }
  }

  @Override
  public void apply(RecordKind kind, UUID tenantId, String key, long seq, byte[] payload) {
    if (kind == RecordKind.SUBSCRIBER) {
      statics.apply(tenantId, key, payload);
    } else if (kind == RecordKind.POOL) {
      claims.index().use(tenantId, UUID.fromString(key)).become(pool(key, payload));
    }
  }

  private static AddressPool pool(String key, byte[] payload) {
    try {
      return payload == null ? null : new AddressPool(PoolRecord.decode(payload));
    } catch (MalformedRecord | IllegalArgumentException e) {
      LOG.error("pool {} is unreadable: nothing is leased from it", key, e);
      return null;
    }
  }

  /** The number of claims held. */
  public long held() {
    return claims.index().held();
  }

  /** Log-ins admitted without the region's agreement, since the start. */
  public long doubts() {
    return admission.doubts();
  }

  /** Claims freed because their session was gone, since the start. */
  public long freed() {
    return review.freed();
  }

  /** Claims given back to the session that uses the address, since the start. */
  public long mended() {
    return review.mended();
  }

  /** How often an address was found with two lines, since the start. */
  public long conflicts() {
    return review.conflicts();
  }

  @Override
  public void close() {
    timer.shutdownNow();
    workers.shutdown();
  }
}
