package net.lastmile.edge.session;

import java.net.InetAddress;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Consumer;
import java.util.function.Function;
import net.lastmile.edge.contract.event.AccountingEvent;
import net.lastmile.edge.contract.record.Username;
import net.lastmile.edge.session.index.OnlineSession;
import net.lastmile.edge.session.index.Sessions;
import net.lastmile.edge.session.silence.Membership;
import net.lastmile.edge.session.silence.ReportIntervals;
import net.lastmile.edge.session.silence.SilenceReport;
import net.lastmile.edge.session.silence.SilenceWatch;
import net.lastmile.edge.store.SharedMap;
import net.lastmile.edge.store.record.StoredSession;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Maintains the region's sessions from the packets that this node receives, separately from the
 * packet loops.
 */
public final class SessionTracker implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(SessionTracker.class);

  /** Packets waiting to be read. */
  private static final int MAX_WAITING = 16_384;

  /** Packets read at once: all that wait, since larger batches save more. */
  private static final int BATCH = MAX_WAITING;

  /** How long an ended session is remembered; older packets must not be recalled. */
  public static final Duration ENDED_KEPT = SessionWriter.ENDED_KEPT;

  private static final long POLL_MILLIS = 200;
  private static final long WATCH_MILLIS = 10_000;

  private final Sessions sessions;
  private final BlockingQueue<Accounted> waiting = new ArrayBlockingQueue<>(MAX_WAITING);
  private final LongAdder dropped = new LongAdder();
  private final SessionWriter writer;
  private final NasShare share;
  private final SessionTable table;
  private final SilenceWatch silence;
  private final Clock clock;
  private long nextWatchMillis;
  private final Thread thread = Thread.ofPlatform().name("sessions").unstarted(this::run);
  private volatile Consumer<OnlineSession> ended = session -> {};
  private volatile boolean closing;

  /**
   * @param shared the region's table
   * @param casing whether a tenant's usernames that differ only in case are different
   * @param node this node's name
   */
  public SessionTracker(
      SharedMap<StoredSession> shared,
      Function<UUID, Username.Case> casing,
      ReportIntervals intervals,
      SilenceReport report,
      Membership membership,
      String node,
      Clock clock) {
    this(shared, casing, intervals, report, membership, node, clock, new NasShare());
  }

  SessionTracker(
      SharedMap<StoredSession> shared,
      Function<UUID, Username.Case> casing,
      ReportIntervals intervals,
      SilenceReport report,
      Membership membership,
      String node,
      Clock clock,
      NasShare share) {
    this.clock = clock;
    this.share = share;
    this.sessions = new Sessions(casing);
    this.nextWatchMillis = clock.millis() + WATCH_MILLIS;
    this.silence = new SilenceWatch(sessions, report, membership, node, clock.millis());
    this.writer = new SessionWriter(shared, sessions, session -> ended.accept(session));
    this.table = new SessionTable(sessions, writer, intervals, share, node, clock);
    shared.watch(writer::heard);
  }

  /**
   * @param listener is told of ended sessions, on a thread that may wait
   */
  public void whenEnded(Consumer<OnlineSession> listener) {
    ended = listener;
  }

  public void start() {
    writer.start();
    thread.start();
  }

  /** The live sessions. */
  public Sessions sessions() {
    return sessions;
  }

  /**
   * Accepts a verified Accounting-Request; never blocks.
   *
   * @param packet a copy of its octets, which is kept
   */
  public void accounted(
      UUID tenantId, UUID nasId, long atMillis, InetAddress source, byte[] packet) {
    if (!waiting.offer(new Accounted(tenantId, nasId, atMillis, source, packet))) {
      dropped.increment();
    }
  }

  /** Applies an event that the journal holds from before this start; only before {@link #start}. */
  public void recall(AccountingEvent event) {
    table.take(event);
    table.finish();
  }

  /** Packets and changes that found no room, since the start. */
  public long dropped() {
    return dropped.sum() + table.dropped() + writer.dropped();
  }

  /**
   * First packets of sessions that are not in the table because their NAS has too many, since the
   * start.
   */
  public long refused() {
    return share.refused();
  }

  /** Changes written to all nodes, since the start. */
  public long written() {
    return writer.written();
  }

  private void run() {
    List<Accounted> batch = new ArrayList<>();
    while (!closing || !waiting.isEmpty()) {
      try {
        Accounted next = waiting.poll(POLL_MILLIS, TimeUnit.MILLISECONDS);
        if (next != null) {
          batch.add(next);
          waiting.drainTo(batch, BATCH - 1);
          batch.forEach(packet -> guarded(() -> packet.decode().ifPresent(table::take)));
          batch.clear();
          guarded(table::finish);
        }
        guarded(this::watchSilence);
      } catch (InterruptedException e) {
        return;
      }
    }
  }

  private static void guarded(Runnable work) {
    try {
      work.run();
    } catch (RuntimeException e) {
      LOG.error("an accounting packet did not reach the table of sessions", e);
    }
  }

  private void watchSilence() {
    long now = clock.millis();
    if (now >= nextWatchMillis) {
      nextWatchMillis = now + WATCH_MILLIS;
      silence.run(now, table::lost);
    }
  }

  /** Called when the clock was set: times before and after that cannot be compared. */
  public void clockWasSet() {
    silence.listenFrom(clock.millis());
  }

  /** NAS that currently do not report their sessions. */
  public int silentNases() {
    return silence.silentNases();
  }

  @Override
  public void close() {
    closing = true;
    try {
      thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    writer.close();
  }
}
