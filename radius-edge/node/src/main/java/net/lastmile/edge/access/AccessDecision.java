package net.lastmile.edge.access;

import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;
import net.lastmile.edge.contract.event.AccessOutcome;

/** The result of an Access-Request. */
public sealed interface AccessDecision {
  /** A signed packet to send. */
  sealed interface Reply extends AccessDecision {
    byte[] reply();
  }

  /** The reply of another node that accepted the line. */
  static Reply accepted(byte[] reply) {
    return new Accept(reply);
  }

  /** The line is let in. */
  final class Accept implements Reply {
    private byte[] reply;

    Accept(byte[] reply) {
      this.reply = reply;
    }

    /** The same object for another line, for an owner who knows that nobody else still holds it. */
    Accept with(byte[] nextReply) {
      reply = nextReply;
      return this;
    }

    @Override
    public byte[] reply() {
      return reply;
    }
  }

  /**
   * The line is refused.
   *
   * @param why for logs and tables; the reply gives the reason only if the tenant wants that
   */
  @SuppressWarnings("ArrayRecordComponent") // Octets on their way to a socket.
  record Reject(byte[] reply, AccessOutcome why) implements Reply {}

  /** The line must continue to prove itself. */
  @SuppressWarnings("ArrayRecordComponent") // Octets on their way to a socket.
  record Challenge(byte[] reply) implements Reply {}

  /**
   * The region must agree on something first, which is under way.
   *
   * @param until completes when the region has agreed, or could not
   * @param then decides from the result; called once, on the thread that completed {@code until}
   */
  record Postponed(CompletionStage<?> until, Supplier<AccessDecision> then)
      implements AccessDecision {}

  /** No reply is sent: this node cannot tell, but another may. */
  record Silence() implements AccessDecision {}
}
