package net.lastmile.edge.access;

import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;
import net.lastmile.edge.contract.AccessOutcome;

/** What came of an Access-Request. */
public sealed interface AccessDecision {
  /** A signed packet that is to be sent. */
  sealed interface Reply extends AccessDecision {
    byte[] reply();
  }

  /** What another node accepted. */
  static Reply accepted(byte[] reply) {
    return new Accept(reply);
  }

  /** The line may come in. */
  final class Accept implements Reply {
    private byte[] reply;

    Accept(byte[] reply) {
      this.reply = reply;
    }

    /** The same about another line, for who gave it out and knows that nobody keeps it. */
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
   * @param why for whoever looks; the reply says it only where the tenant wants that
   */
  @SuppressWarnings("ArrayRecordComponent") // Octets on their way to a socket.
  record Reject(byte[] reply, AccessOutcome why) implements Reply {}

  /** The line is to go on proving itself. */
  @SuppressWarnings("ArrayRecordComponent") // Octets on their way to a socket.
  record Challenge(byte[] reply) implements Reply {}

  /**
   * The region has to agree on something first, which is on its way.
   *
   * @param until ends when it has, or could not
   * @param then decides with what came of it; called once, on the thread that was told this
   */
  record Postponed(CompletionStage<?> until, Supplier<AccessDecision> then)
      implements AccessDecision {}

  /** No reply is to be sent: this node cannot tell, another may. */
  record Silence() implements AccessDecision {}
}
