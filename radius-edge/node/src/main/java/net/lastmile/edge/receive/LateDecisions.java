package net.lastmile.edge.receive;

import java.net.InetSocketAddress;
import java.time.Clock;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Consumer;
import net.lastmile.edge.access.AccessDecision;
import net.lastmile.edge.directory.Nas;

/**
 * Brings what was decided on another thread back to the loop that owns the socket. Holds no more
 * than those threads have in hand.
 */
final class LateDecisions {
  private final LoopThread loop;
  private final Clock clock;
  private final DuplicateCache duplicates;
  private final DelayedReplies delayedReplies;
  private final PacketCounters counters;

  LateDecisions(
      LoopThread loop,
      Clock clock,
      DuplicateCache duplicates,
      DelayedReplies delayedReplies,
      PacketCounters counters) {
    this.loop = loop;
    this.clock = clock;
    this.duplicates = duplicates;
    this.delayedReplies = delayedReplies;
    this.counters = counters;
  }

  /**
   * @param slot of the request, which is worked on from now on
   * @param rejectDelayMillis how long a reject waits
   * @return takes the decision, on any thread and once
   */
  Consumer<AccessDecision> expect(
      Nas nas, DatagramPort port, InetSocketAddress to, int slot, int rejectDelayMillis) {
    long ticket = duplicates.ticket(slot);
    return decision -> {
      try {
        loop.execute(() -> settle(nas, port, to, slot, ticket, decision, rejectDelayMillis));
      } catch (RejectedExecutionException e) {
        // The node is closing and the socket is gone; the NAS asks another.
        return;
      }
    };
  }

  private void settle(
      Nas nas,
      DatagramPort port,
      InetSocketAddress to,
      int slot,
      long ticket,
      AccessDecision decision,
      int rejectDelayMillis) {
    counters.add(nas, count(decision));
    boolean current = duplicates.ticket(slot) == ticket;
    if (decision instanceof AccessDecision.Reject(byte[] reply)
        && current
        && rejectDelayMillis > 0) {
      delayedReplies.send(port, to, reply, slot, clock.millis(), rejectDelayMillis);
    } else if (decision instanceof AccessDecision.Reply answer) {
      duplicates.finish(slot, ticket, answer.reply());
      port.send(answer.reply(), to);
      port.flush();
    } else if (current) {
      duplicates.forget(slot);
    }
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
