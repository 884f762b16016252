package net.lastmile.edge.receive.reply;

import java.net.InetSocketAddress;
import java.time.Clock;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Consumer;
import net.lastmile.edge.access.AccessDecision;
import net.lastmile.edge.directory.Nas;
import net.lastmile.edge.directory.Tenant;
import net.lastmile.edge.radius.RadiusPacket;
import net.lastmile.edge.receive.count.PacketCount;
import net.lastmile.edge.receive.count.PacketCounters;
import net.lastmile.edge.receive.port.DatagramPort;
import net.lastmile.edge.receive.port.LoopThread;
import net.lastmile.edge.trace.Traces;

/**
 * Brings decisions made on other threads back to the loop that owns the socket. Holds no more than
 * those threads are working on.
 */
public final class LateDecisions {
  private final LoopThread loop;
  private final Clock clock;
  private final DuplicateCache duplicates;
  private final DelayedReplies delayedReplies;
  private final PacketCounters counters;
  private final Traces traces;

  public LateDecisions(
      LoopThread loop,
      Clock clock,
      DuplicateCache duplicates,
      DelayedReplies delayedReplies,
      PacketCounters counters,
      Traces traces) {
    this.loop = loop;
    this.clock = clock;
    this.duplicates = duplicates;
    this.delayedReplies = delayedReplies;
    this.counters = counters;
    this.traces = traces;
  }

  /**
   * A request that is processed elsewhere.
   *
   * @param packet a copy of it, if it was being traced when it came; else null
   * @param slot its slot in the duplicate cache
   * @param ticket distinguishes that use of the slot from the next
   */
  private record Pending(
      Tenant tenant,
      Nas nas,
      RadiusPacket packet,
      DatagramPort port,
      InetSocketAddress from,
      int slot,
      long ticket) {}

  /**
   * @param request copied if it must be kept
   * @param slot of the request, which is in progress from now on
   * @return takes the decision, once, on any thread
   */
  public Consumer<AccessDecision> expect(
      Tenant tenant,
      Nas nas,
      RadiusPacket request,
      DatagramPort port,
      InetSocketAddress from,
      int slot) {
    RadiusPacket shown = traces.any() ? request.copy() : null;
    var pending = new Pending(tenant, nas, shown, port, from, slot, duplicates.ticket(slot));
    return decision -> {
      try {
        loop.execute(() -> settle(pending, decision));
      } catch (RejectedExecutionException e) {
        // The node is closing and the socket is gone; the NAS turns to another.
        return;
      }
    };
  }

  private void settle(Pending pending, AccessDecision decision) {
    counters.add(pending.nas(), count(decision));
    if (pending.packet() != null) {
      show(pending, decision);
    }
    int slot = pending.slot();
    DatagramPort port = pending.port();
    boolean current = duplicates.ticket(slot) == pending.ticket();
    int delayMillis = pending.tenant().rejectDelayMillis();
    if (decision instanceof AccessDecision.Reject reject && current && delayMillis > 0) {
      delayedReplies.send(port, pending.from(), reject.reply(), slot, clock.millis(), delayMillis);
    } else if (decision instanceof AccessDecision.Reply answer) {
      duplicates.finish(slot, pending.ticket(), answer.reply());
      port.send(answer.reply(), pending.from());
      port.flush();
    } else if (current) {
      duplicates.forget(slot);
    }
  }

  private void show(Pending pending, AccessDecision decision) {
    traces.show(
        pending.tenant(),
        pending.nas(),
        pending.packet(),
        count(decision),
        decision instanceof AccessDecision.Reject reject ? reject.why() : null,
        decision instanceof AccessDecision.Reply answer ? answer.reply() : null,
        clock.millis());
  }

  private static PacketCount count(AccessDecision decision) {
    return switch (decision) {
      case AccessDecision.Accept accept -> PacketCount.ACCEPTED;
      case AccessDecision.Reject reject -> PacketCount.REJECTED;
      case AccessDecision.Challenge challenge -> PacketCount.CHALLENGED;
      case AccessDecision.Silence silence -> PacketCount.UNANSWERABLE;
      case AccessDecision.Postponed postponed ->
          throw new IllegalArgumentException("nothing is decided yet");
    };
  }
}
