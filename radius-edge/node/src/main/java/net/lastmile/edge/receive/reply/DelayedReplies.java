package net.lastmile.edge.receive.reply;

import java.net.InetSocketAddress;
import java.time.Clock;
import java.util.Arrays;
import net.lastmile.edge.contract.record.AccessPolicy;
import net.lastmile.edge.receive.port.DatagramPort;
import net.lastmile.edge.receive.port.LoopThread;

/**
 * Access-Rejects that are held back, so that guessing passwords is slow. Nothing is blocked
 * meanwhile: the request stays marked as in progress, so that its repeats get no reply, and a timer
 * wheel sends the reply.
 *
 * <p>Bounded: if {@link #MAX_WAITING} already wait, the one due first is sent at once. All memory
 * is allocated at the start. For one loop.
 */
public final class DelayedReplies {
  static final int MAX_WAITING = 8_192;
  static final int TICK_MILLIS = 50;

  /** The longest delay; much shorter than the time after which routers give a line up. */
  static final int MAX_DELAY_MILLIS = AccessPolicy.MAX_REJECT_DELAY_MILLIS;

  /** A power of two, and more ticks than the longest delay. */
  private static final int TICKS = 128;

  private static final int NONE = -1;

  private final LoopThread loop;
  private final Clock clock;
  private final DuplicateCache duplicates;
  private final Runnable tick = this::tick;
  private final int[] firstOfTick = new int[TICKS];
  private final int[] next;
  private final DatagramPort[] ports;
  private final InetSocketAddress[] targets;
  private final byte[][] replies;
  private final int[] slots;
  private final long[] tickets;
  private int firstFree;
  private int waiting;
  private long lastTick;
  private DatagramPort unflushed;

  public DelayedReplies(LoopThread loop, Clock clock, DuplicateCache duplicates) {
    this(loop, clock, duplicates, MAX_WAITING);
  }

  public DelayedReplies(LoopThread loop, Clock clock, DuplicateCache duplicates, int maxWaiting) {
    this.loop = loop;
    this.clock = clock;
    this.duplicates = duplicates;
    next = new int[maxWaiting];
    ports = new DatagramPort[maxWaiting];
    targets = new InetSocketAddress[maxWaiting];
    replies = new byte[maxWaiting][];
    slots = new int[maxWaiting];
    tickets = new long[maxWaiting];
    Arrays.fill(firstOfTick, NONE);
    Arrays.setAll(next, place -> place + 1 == maxWaiting ? NONE : place + 1);
  }

  /**
   * Sends the reply after the delay.
   *
   * @param delayMillis at most {@link #MAX_DELAY_MILLIS}
   * @param slot the request's slot in the duplicate cache, in progress
   */
  public void send(
      DatagramPort port,
      InetSocketAddress to,
      byte[] reply,
      int slot,
      long nowMillis,
      int delayMillis) {
    if (waiting == 0) {
      lastTick = nowMillis / TICK_MILLIS;
      loop.after(TICK_MILLIS, tick);
    }
    if (firstFree == NONE) {
      releaseEarliest();
    }
    int place = firstFree;
    firstFree = next[place];
    ports[place] = port;
    targets[place] = to;
    replies[place] = reply;
    slots[place] = slot;
    tickets[place] = duplicates.ticket(slot);
    long due = (nowMillis + Math.min(delayMillis, MAX_DELAY_MILLIS)) / TICK_MILLIS + 1;
    int at = (int) Math.clamp(due, lastTick + 1, lastTick + TICKS - 1) & TICKS - 1;
    next[place] = firstOfTick[at];
    firstOfTick[at] = place;
    waiting++;
  }

  /** The number of waiting replies. */
  int waiting() {
    return waiting;
  }

  /** Drops the replies of a port that is closed. */
  public void forgetAll(DatagramPort port) {
    for (int place = 0; place < ports.length; place++) {
      if (ports[place] == port) {
        ports[place] = null;
      }
    }
  }

  private void tick() {
    long now = clock.millis() / TICK_MILLIS;
    // A clock that was set back or far ahead must not hold replies: in that case all are sent.
    long until = now < lastTick || now - lastTick > TICKS ? lastTick + TICKS : now;
    while (lastTick < until && waiting > 0) {
      lastTick++;
      releaseAll((int) lastTick & TICKS - 1);
    }
    lastTick = now;
    flush();
    if (waiting > 0) {
      loop.after(TICK_MILLIS, tick);
    }
  }

  private void releaseAll(int at) {
    while (firstOfTick[at] != NONE) {
      release(at);
    }
  }

  private void releaseEarliest() {
    for (long ahead = lastTick + 1; ahead < lastTick + TICKS; ahead++) {
      int at = (int) ahead & TICKS - 1;
      if (firstOfTick[at] != NONE) {
        release(at);
        flush();
        return;
      }
    }
  }

  private void release(int at) {
    int place = firstOfTick[at];
    firstOfTick[at] = next[place];
    DatagramPort port = ports[place];
    if (port != null) {
      if (unflushed != port) {
        flush();
        unflushed = port;
      }
      duplicates.finish(slots[place], tickets[place], replies[place]);
      port.send(replies[place], targets[place]);
    }
    ports[place] = null;
    targets[place] = null;
    replies[place] = null;
    next[place] = firstFree;
    firstFree = place;
    waiting--;
  }

  private void flush() {
    if (unflushed != null) {
      unflushed.flush();
      unflushed = null;
    }
  }
}
