package net.lastmile.edge.receive.reply;

import java.net.InetSocketAddress;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;
import net.lastmile.edge.journal.EventSink;
import net.lastmile.edge.receive.port.DatagramPort;

/**
 * Brings Accounting-Responses from the journal's thread, once their record is on disk, back to the
 * loop that owns the socket, with one wake-up for all that are ready. Holds no more than the
 * journal is working on.
 */
public final class DurableReplies {
  private final Executor loop;
  private final DuplicateCache duplicates;
  private final Queue<Reply> ready = new ConcurrentLinkedQueue<>();
  private final AtomicBoolean woken = new AtomicBoolean();

  public DurableReplies(Executor loop, DuplicateCache duplicates) {
    this.loop = loop;
    this.duplicates = duplicates;
  }

  /** A reply that waits for its record to be on disk. */
  final class Reply implements EventSink.Durable {
    private final DatagramPort port;
    private final InetSocketAddress to;
    private final byte[] octets;
    private final int slot;
    private final long ticket;

    private Reply(DatagramPort port, InetSocketAddress to, byte[] octets, int slot, long ticket) {
      this.port = port;
      this.to = to;
      this.octets = octets;
      this.slot = slot;
      this.ticket = ticket;
    }

    @Override
    public void run() {
      ready.add(this);
      if (woken.compareAndSet(false, true)) {
        wakeLoop();
      }
    }
  }

  public Reply reply(DatagramPort port, InetSocketAddress to, byte[] octets, int slot) {
    return new Reply(port, to, octets, slot, duplicates.ticket(slot));
  }

  private void wakeLoop() {
    try {
      loop.execute(this::sendAll);
    } catch (RejectedExecutionException e) {
      // The node is closing and the socket is gone. The record is stored; the NAS sends again.
      ready.clear();
    }
  }

  private void sendAll() {
    woken.set(false);
    DatagramPort last = null;
    for (Reply reply = ready.poll(); reply != null; reply = ready.poll()) {
      if (last != null && last != reply.port) {
        last.flush();
      }
      last = reply.port;
      duplicates.finish(reply.slot, reply.ticket, reply.octets);
      reply.port.send(reply.octets, reply.to);
    }
    if (last != null) {
      last.flush();
    }
  }
}
