package net.lastmile.edge.directory;

import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import net.lastmile.edge.contract.AccessOutcome;

/** Asks the region whether a line that proved itself has a session and addresses left. */
public interface Admission {
  /** Admits all, and has no addresses. */
  Admission NONE = (line, wants) -> CompletableFuture.completedFuture(Granted.NOTHING);

  /**
   * A line that is about to be let in.
   *
   * @param token Class that it gets, in hexadecimal
   * @param callingStationId as sent, or empty
   * @param nasPort as {@link #port} says
   */
  record Line(
      UUID tenantId,
      UUID subscriberId,
      UUID nasId,
      String token,
      String callingStationId,
      String nasPort,
      long nowMillis) {
    /** Routers that number no ports send it for all lines. */
    private static final String NO_PORT = "0";

    /**
     * What tells one port of a router from another: NAS-Port-Id, else NAS-Port; empty if neither
     * does. All as text.
     */
    public static String port(String nasPortId, String nasPort) {
      String number = nasPort.equals(NO_PORT) ? "" : nasPort;
      return nasPortId.isEmpty() ? number : nasPortId;
    }
  }

  /**
   * What it is to have.
   *
   * @param sessionLimit sessions at the same time; 0: as many as it likes
   * @param ipv4 the pool of its address; null: it needs none, as with the others
   */
  record Wants(int sessionLimit, UUID ipv4, UUID ipv6Prefix, UUID delegatedPrefix) {}

  /** What the region says. */
  sealed interface Answer {}

  /**
   * It may come in.
   *
   * @param framedIp the address it gets, or 0
   * @param attributes the prefixes it gets, as attributes
   */
  @SuppressWarnings("ArrayRecordComponent") // Octets on their way to a packet.
  record Granted(int framedIp, byte[] attributes) implements Answer {
    public static final Granted NOTHING = new Granted(0, new byte[0]);
  }

  /** It may not. */
  record Refused(AccessOutcome why) implements Answer {}

  /** This node cannot tell; another may. */
  record NoAnswer() implements Answer {}

  /** Never blocks; the answer comes on another thread. */
  CompletionStage<Answer> admit(Line line, Wants wants);
}
