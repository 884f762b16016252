package net.lastmile.edge.directory;

import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import net.lastmile.edge.contract.event.AccessOutcome;

/** Asks the region whether a line that has proven itself has a session and addresses left. */
public interface Admission {
  /** Admits all lines, and leases no addresses. */
  Admission NONE = (line, wants) -> CompletableFuture.completedFuture(Granted.NOTHING);

  /**
   * A line that is about to be let in.
   *
   * @param token the Class that it gets, in hexadecimal
   * @param callingStationId as sent, or empty
   * @param nasPort as {@link #port} defines it
   */
  record Line(
      UUID tenantId,
      UUID subscriberId,
      UUID nasId,
      String token,
      String callingStationId,
      String nasPort,
      long nowMillis) {
    /** Sent for all lines by routers that do not number ports. */
    private static final String NO_PORT = "0";

    /**
     * The text that tells one port of a router from another: NAS-Port-Id, else NAS-Port; empty if
     * neither does.
     */
    public static String port(String nasPortId, String nasPort) {
      String number = nasPort.equals(NO_PORT) ? "" : nasPort;
      return nasPortId.isEmpty() ? number : nasPortId;
    }
  }

  /**
   * What the line needs.
   *
   * @param sessionLimit sessions at the same time; 0: no limit
   * @param ipv4 the pool of its address; null: it needs none, like the other pools
   */
  record Wants(int sessionLimit, UUID ipv4, UUID ipv6Prefix, UUID delegatedPrefix) {}

  /** The region's answer. */
  sealed interface Answer {}

  /**
   * The line is let in.
   *
   * @param framedIp the address it gets, or 0
   * @param attributes the prefixes it gets, as attributes
   */
  @SuppressWarnings("ArrayRecordComponent") // Octets on their way to a packet.
  record Granted(int framedIp, byte[] attributes) implements Answer {
    public static final Granted NOTHING = new Granted(0, new byte[0]);
  }

  /** The line is refused. */
  record Refused(AccessOutcome why) implements Answer {}

  /** This node cannot tell, but another may. */
  record NoAnswer() implements Answer {}

  /** Never blocks; the answer comes on another thread. */
  CompletionStage<Answer> admit(Line line, Wants wants);
}
