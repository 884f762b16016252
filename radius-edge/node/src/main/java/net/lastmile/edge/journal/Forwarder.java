package net.lastmile.edge.journal;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.LongAdder;
import net.lastmile.edge.centre.CentreClient;
import net.lastmile.edge.centre.CentreLoop;
import net.lastmile.edge.centre.CentreRefused;
import net.lastmile.edge.contract.event.EdgeEvent;
import net.lastmile.edge.contract.event.EventBatch;
import net.lastmile.edge.journal.SegmentReader.Entry;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends what is on disk to the centre, in order, until it is stored. If the centre itself refuses a
 * batch's content, the batch is halved until the event at fault is found, which is put aside. After
 * any other failure the batch is sent again.
 */
public final class Forwarder implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Forwarder.class);
  private static final long WAIT_MILLIS = 1_000;

  /** Lets a few events accumulate, so that a quiet node does not send a request for each. */
  private static final long GATHER_MILLIS = 100;

  private final Journal journal;
  private final CentreClient centre;
  private final String node;
  private final RefusedEvents refused;
  private final LongAdder sent = new LongAdder();
  private final JournalReader reader;
  private final CentreLoop loop = new CentreLoop("forwarder", this::forward);
  private int batchLimit = EventBatch.MAX_EVENTS;

  public Forwarder(Journal journal, CentreClient centre, String node, RefusedEvents refused) {
    this.journal = journal;
    this.centre = centre;
    this.node = node;
    this.refused = refused;
    this.reader = new JournalReader(journal.segments());
  }

  public void start() {
    loop.start();
  }

  /** Events the centre has stored since the start. */
  public long sent() {
    return sent.sum();
  }

  /** Accounting of this journal that belongs to no session, so that the centre does not need it. */
  public long unused() {
    return journal.progress().passedOver().unused();
  }

  /** Entries of this journal that give no event. */
  public long unreadable() {
    return journal.progress().passedOver().unreadable();
  }

  private void forward() throws IOException, InterruptedException {
    refused.remind();
    Progress progress = journal.progress();
    if (!progress.awaitPending(WAIT_MILLIS)) {
      return;
    }
    Thread.sleep(GATHER_MILLIS);
    List<Entry> entries = reader.read(progress.forwarded(), progress.durable(), batchLimit);
    if (entries.isEmpty()) {
      throw new IOException(progress.pending() + " journal entries cannot be found on disk");
    }
    send(decode(entries), entries);
  }

  private static List<EdgeEvent> decode(List<Entry> entries) {
    return entries.stream().map(Forwarder::decode).flatMap(Optional::stream).toList();
  }

  private static Optional<EdgeEvent> decode(Entry entry) {
    Optional<EdgeEvent> event =
        entry.isDamaged() ? Optional.empty() : EntryDecoder.decode(entry.number(), entry.octets());
    if (event.isEmpty()) {
      passOver(entry);
    }
    return event;
  }

  private static void passOver(Entry entry) {
    if (PassedOver.isUnused(entry)) {
      LOG.debug("entry {} of the journal is accounting of no session", entry.number());
    } else {
      LOG.error("entry {} of the journal holds no event: passed over", entry.number());
    }
  }

  private void send(List<EdgeEvent> events, List<Entry> entries)
      throws IOException, InterruptedException {
    long before = journal.progress().forwarded();
    long lastRead = entries.getLast().number();
    if (events.isEmpty()) {
      journal.forwarded(lastRead, PassedOver.between(before, lastRead, entries, events));
      return;
    }
    long last = events.getLast().number();
    try {
      long stored = centre.send(Batches.of(node, journal.identity(), events)).upTo();
      sent.add(events.size());
      batchLimit = Math.min(EventBatch.MAX_EVENTS, batchLimit * 2);
      long upTo = stored >= last ? lastRead : Math.max(stored, before);
      journal.forwarded(upTo, PassedOver.between(before, upTo, entries, events));
    } catch (CentreRefused e) {
      boolean alone = events.size() == 1;
      if (!alone && (e.isVerdictOnContent() || e.isTooLarge())) {
        batchLimit = Math.max(1, events.size() / 2);
      } else if (e.isVerdictOnContent()) {
        refused.keep(events.getFirst(), octets(events.getFirst(), entries), e);
        journal.forwarded(
            lastRead, PassedOver.between(before, lastRead, entries, events).plusRefused());
      } else {
        throw e;
      }
    }
  }

  private static byte[] octets(EdgeEvent event, List<Entry> entries) {
    return entries.stream()
        .filter(entry -> entry.number() == event.number())
        .findFirst()
        .orElseThrow()
        .octets();
  }

  @Override
  public void close() throws IOException {
    loop.close();
    reader.close();
  }
}
