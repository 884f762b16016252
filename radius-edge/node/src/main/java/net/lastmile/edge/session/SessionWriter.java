package net.lastmile.edge.session;

import java.time.Duration;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Consumer;
import net.lastmile.edge.session.index.OnlineSession;
import net.lastmile.edge.session.index.SessionKey;
import net.lastmile.edge.session.index.Sessions;
import net.lastmile.edge.store.SharedMap;
import net.lastmile.edge.store.record.StoredSession;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes sessions to all nodes on a thread of its own, however slow those are: only the newest
 * state of each session, many sessions at a time. Until a state is written, this node's own
 * knowledge counts: what the region's table still says of that session is older, even if it is this
 * node's own previous write coming back.
 */
final class SessionWriter implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(SessionWriter.class);

  /** Sessions waiting to be written. */
  static final int MAX_WAITING = 100_000;

  private static final int BATCH = 500;

  /** Lets several changes of a session accumulate. */
  private static final long GATHER_MILLIS = 50;

  private static final long RETRY_MILLIS = 1_000;
  private static final long CLOSE_MILLIS = 5_000;

  /** How long an ended session is remembered, so that a late packet does not open it again. */
  static final Duration ENDED_KEPT = Duration.ofHours(1);

  private final SharedMap<StoredSession> table;
  private final Sessions sessions;
  private final Consumer<OnlineSession> ended;
  private final Map<String, StoredSession> waiting = new LinkedHashMap<>();
  private Map<String, StoredSession> onTheWay = Map.of();
  private final LongAdder dropped = new LongAdder();
  private final LongAdder written = new LongAdder();
  private final Thread thread = Thread.ofPlatform().name("session-writer").unstarted(this::run);
  private boolean closing;

  /**
   * @param ended is told of ended sessions once all nodes know
   */
  SessionWriter(SharedMap<StoredSession> table, Sessions sessions, Consumer<OnlineSession> ended) {
    this.table = table;
    this.sessions = sessions;
    this.ended = ended;
  }

  void start() {
    thread.start();
  }

  /** Records this node's new state of a session; the other nodes are told soon. */
  synchronized void write(String key, StoredSession state) {
    sessions.apply(key, state);
    if (waiting.size() >= MAX_WAITING && !waiting.containsKey(key)) {
      dropped.increment();
      return;
    }
    waiting.put(key, state);
    notifyAll();
  }

  /** Called with what the region's table says of a session, or null. */
  synchronized void heard(String key, StoredSession state) {
    if (unwritten(key) == null) {
      sessions.apply(key, state);
    }
  }

  /** The state that was written last or is about to be; null if nothing is known of the session. */
  StoredSession latest(String key) {
    StoredSession unwritten;
    synchronized (this) {
      unwritten = unwritten(key);
    }
    // Not under the lock: reading the table may wait for a thread that calls heard().
    return unwritten == null ? table.get(key) : unwritten;
  }

  private StoredSession unwritten(String key) {
    StoredSession next = waiting.get(key);
    return next == null ? onTheWay.get(key) : next;
  }

  synchronized int waiting() {
    return waiting.size();
  }

  /** States that found no room, since the start. */
  long dropped() {
    return dropped.sum();
  }

  /** States written, since the start. */
  long written() {
    return written.sum();
  }

  private void run() {
    try {
      while (awaitWork()) {
        Map<String, StoredSession> batch = take();
        boolean written = written(batch);
        arrived(batch, written);
        if (!written) {
          Thread.sleep(RETRY_MILLIS);
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private boolean awaitWork() throws InterruptedException {
    synchronized (this) {
      while (waiting.isEmpty() && !closing) {
        wait();
      }
      if (waiting.isEmpty()) {
        return false;
      }
    }
    Thread.sleep(GATHER_MILLIS);
    return true;
  }

  private synchronized Map<String, StoredSession> take() {
    Map<String, StoredSession> batch = new HashMap<>();
    Iterator<Map.Entry<String, StoredSession>> oldest = waiting.entrySet().iterator();
    while (oldest.hasNext() && batch.size() < BATCH) {
      Map.Entry<String, StoredSession> next = oldest.next();
      batch.put(next.getKey(), next.getValue());
      oldest.remove();
    }
    onTheWay = batch;
    return batch;
  }

  private boolean written(Map<String, StoredSession> batch) {
    Map<String, StoredSession> live = new HashMap<>();
    Map<String, StoredSession> over = new HashMap<>();
    batch.forEach((key, state) -> (state.isLive() ? live : over).put(key, state));
    try {
      if (!live.isEmpty()) {
        table.putAll(live);
      }
      if (!over.isEmpty()) {
        table.putAll(over, ENDED_KEPT);
      }
      over.forEach((key, state) -> ended.accept(new OnlineSession(SessionKey.parse(key), state)));
      written.add(batch.size());
      return true;
    } catch (RuntimeException e) {
      LOG.warn("{} sessions cannot be written yet: {}", batch.size(), e.toString());
      return false;
    }
  }

  private void arrived(Map<String, StoredSession> batch, boolean written) {
    synchronized (this) {
      onTheWay = Map.of();
      if (!written) {
        batch.forEach(waiting::putIfAbsent);
      }
    }
    if (written) {
      // Another node may have written meanwhile, which was ignored.
      table.tellAgain(batch.keySet());
    }
  }

  /** Writes the waiting states, as far as time allows. */
  @Override
  public void close() {
    synchronized (this) {
      closing = true;
      notifyAll();
    }
    try {
      thread.join(CLOSE_MILLIS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    thread.interrupt();
  }
}
