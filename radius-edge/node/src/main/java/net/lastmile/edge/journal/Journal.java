package net.lastmile.edge.journal;

import java.io.IOException;
import java.net.InetAddress;
import java.nio.ByteBuffer;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.Stream;
import net.lastmile.edge.contract.event.JournalTotals;
import net.lastmile.edge.contract.event.NasEvent;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The durable journal: event loops put entries into a ring, and one thread commits them in groups.
 */
public final class Journal implements EventSink, AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Journal.class);
  private static final int RING = 16_384;

  /** Part of the ring that only accounting may use: a flood of log-ins must not keep it out. */
  private static final int RESERVED_FOR_ACCOUNTING = RING / 4;

  private static final int GROUP = 2_048;
  private static final long RETRY_MILLIS = 500;

  /** How long a note that nobody waits for may stay in memory. */
  private static final long NOTE_MILLIS = 50;

  private final JournalSettings settings;
  private final DirectoryLock lock;
  private final UUID identity;
  private final Segments segments = new Segments();
  private final SegmentWriter writer;
  private final Progress progress;
  private final EntryRing ring = new EntryRing(RING, GROUP);
  private final LongAdder dropped = new LongAdder();
  private final Thread thread = Thread.ofPlatform().name("journal").unstarted(this::run);
  private volatile boolean refusing;
  private volatile boolean closing;

  private Journal(JournalSettings settings, Recovery found, DirectoryLock lock) throws IOException {
    this.settings = settings;
    this.lock = lock;
    this.identity = found.mark().journal();
    this.segments.restore(found.segments());
    this.progress = new Progress(found.nextNumber() - 1, found.mark());
    this.writer = new SegmentWriter(settings, identity, segments, found.nextNumber());
  }

  /**
   * Recovers what is on disk and starts the journal's thread.
   *
   * @throws IOException if the directory cannot be used, or another node uses it
   */
  public static Journal open(JournalSettings settings) throws IOException {
    DirectoryLock lock = DirectoryLock.take(settings.directory());
    try {
      Recovery found = Recovery.of(settings.directory());
      found.keepIdentity(settings.directory());
      Journal journal = new Journal(settings, found, lock);
      journal.thread.start();
      return journal;
    } catch (IOException e) {
      lock.close();
      throw e;
    }
  }

  @Override
  public boolean accounting(
      UUID tenantId,
      UUID nasId,
      long atEpochMillis,
      InetAddress source,
      byte[] packet,
      Durable durable) {
    byte[] entry = JournalEntry.accounting(tenantId, nasId, atEpochMillis, source, packet);
    return !refusing && !closing && ring.offer(entry, entry.length, durable, 0);
  }

  @Override
  public void postAuth(UUID tenantId, UUID nasId, long atEpochMillis, LoginNote login) {
    ByteBuffer entry = login.entry(tenantId, nasId, atEpochMillis);
    note(entry.array(), entry.limit());
  }

  @Override
  public void macLock(
      UUID tenantId, UUID nasId, long atEpochMillis, UUID subscriberId, long mac, int lockEpoch) {
    note(JournalEntry.macLock(tenantId, nasId, atEpochMillis, subscriberId, mac, lockEpoch));
  }

  @Override
  public void nas(UUID tenantId, UUID nasId, long atEpochMillis, NasEvent.Kind kind) {
    note(JournalEntry.nas(tenantId, nasId, atEpochMillis, kind));
  }

  /**
   * Notes that a session counts as ended because nothing was heard of it.
   *
   * @param more what else names it: NAS-Port, NAS-Port-Id, the NAS's own address and identifier
   * @return false if there is no room; then it must be noted again
   */
  public boolean sessionLost(
      UUID tenantId,
      UUID nasId,
      long atEpochMillis,
      long seenAtEpochMillis,
      String sessionId,
      String classToken,
      String username,
      String framedIp,
      String... more) {
    Stream<String> names = Stream.of(sessionId, classToken, username, framedIp);
    byte[] entry =
        JournalEntry.sessionLost(
            tenantId,
            nasId,
            atEpochMillis,
            seenAtEpochMillis,
            Stream.concat(names, Stream.of(more)).toArray(String[]::new));
    return offerNote(entry, entry.length);
  }

  /**
   * Takes an entry that the centre once refused, under a new number.
   *
   * @return false if there is no room
   */
  boolean again(byte[] entry, Durable durable) {
    return !refusing && !closing && ring.offer(entry, entry.length, durable, 0);
  }

  private boolean offerNote(byte[] entry, int length) {
    return !refusing && !closing && ring.offer(entry, length, null, RESERVED_FOR_ACCOUNTING);
  }

  private void note(byte[] entry) {
    note(entry, entry.length);
  }

  private void note(byte[] entry, int length) {
    if (!offerNote(entry, length)) {
      dropped.increment();
    }
  }

  @Override
  public boolean refusing() {
    return refusing;
  }

  /** How many log-in outcomes and the like found no room, since the start. */
  public long dropped() {
    return dropped.sum();
  }

  /** Entries on disk that the centre has not stored yet. */
  public long pending() {
    return progress.pending();
  }

  /** What became of all its entries, as far as this node knows. */
  public JournalTotals totals() {
    return progress.totals(identity, dropped());
  }

  public int segmentCount() {
    return segments.count();
  }

  UUID identity() {
    return identity;
  }

  Segments segments() {
    return segments;
  }

  Progress progress() {
    return progress;
  }

  /**
   * Notes that the centre has stored everything up to this number, so that it need not be kept.
   *
   * @param more counts of the entries since the previous number of which the centre stored nothing
   */
  void forwarded(long number, PassedOver more) throws IOException {
    ForwardedMark mark = new ForwardedMark(identity, number, progress.passedOver().plus(more));
    mark.write(settings.directory());
    progress.forwarded(mark);
    segments.deleteUpTo(number);
  }

  private void run() {
    try {
      while (!closing || !ring.isEmpty() && !refusing) {
        ring.await(NOTE_MILLIS);
        work();
        if (refusing) {
          TimeUnit.MILLISECONDS.sleep(RETRY_MILLIS);
        }
      }
    } catch (InterruptedException e) {
      LOG.error("the journal's thread ends", e);
    } finally {
      if (!closing) {
        // The thread has ended, for whatever reason: nobody would write new entries.
        refusing = true;
      }
      if (!ring.isEmpty()) {
        LOG.warn("what waited to be written goes with the process; no NAS was told otherwise");
      }
      writer.close();
    }
  }

  /**
   * What cannot be written stays in the ring and is tried again, so that a full disk loses nothing.
   */
  private void work() {
    try {
      if (writer.isAged()) {
        leaveAged();
      }
      int count = ring.available();
      if (isFull() && (count > 0 || refusing)) {
        refuse("it has reached its limit of " + settings.maxBytes() + " octets", null);
        return;
      }
      if (refusing) {
        // Even if nothing waits to be written, try the disk.
        writer.begin();
      }
      if (count > 0) {
        commit(count);
      }
      if (refusing) {
        refusing = false;
        LOG.info("the journal takes accounting again");
      }
    } catch (IOException | RuntimeException e) {
      refuse("it cannot be written", e);
    }
  }

  private void commit(int count) throws IOException {
    progress.durable(writer.append(ring, count));
    for (int i = 0; i < count; i++) {
      Durable durable = ring.durable(i);
      if (durable != null) {
        acknowledge(durable);
      }
    }
    ring.taken(count);
  }

  private static void acknowledge(Durable durable) {
    try {
      durable.run();
    } catch (RuntimeException e) {
      LOG.error("a reply could not be sent; the NAS will ask again", e);
    }
  }

  /**
   * What the centre has of the newest segment need not stay on disk just because nothing follows
   * it.
   */
  private void leaveAged() throws IOException {
    writer.begin();
    segments.deleteUpTo(progress.forwarded());
  }

  private boolean isFull() {
    return segments.bytes() >= settings.maxBytes();
  }

  private void refuse(String why, Exception cause) {
    if (refusing) {
      LOG.debug("the journal still refuses: {}", why, cause);
    } else {
      LOG.error("accounting goes unanswered, the journal refuses: {}", why, cause);
    }
    refusing = true;
  }

  /** Commits what was accepted, unless the disk refuses it, then closes. */
  @Override
  public void close() {
    closing = true;
    try {
      thread.join();
      lock.close();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (IOException e) {
      LOG.warn("the journal's lock did not close: {}", e.toString());
    }
  }
}
