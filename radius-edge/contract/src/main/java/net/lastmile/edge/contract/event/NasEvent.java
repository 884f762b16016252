package net.lastmile.edge.contract.event;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import net.lastmile.edge.contract.record.Coded;

/** Something an edge learnt of a NAS. */
public record NasEvent(long number, UUID tenantId, UUID nasId, Instant at, Kind kind)
    implements EdgeEvent {
  /** What was learnt. */
  public enum Kind implements Coded {
    /** A packet came from it; told at most once a minute by each node. */
    SEEN(0),
    /**
     * Sent a valid Message-Authenticator while its policy was LEARN; from now on it must send one.
     */
    SENDS_MESSAGE_AUTHENTICATOR(1),
    /** Has stopped reporting its sessions; they are kept, since the fault may be the NAS's own. */
    SILENT(2),
    /** Reports its sessions again. */
    REPORTS_AGAIN(3),
    /** Its signatures or hidden values do not fit our secret: it probably has another one. */
    SECRET_DOUBTED(4),
    /** Its signatures and hidden values fit our secret again. */
    SECRET_PROVEN(5);

    private final int code;

    Kind(int code) {
      this.code = code;
    }

    @Override
    public int code() {
      return code;
    }

    /** The kind with this code; empty for a code that only a later release knows. */
    public static Optional<Kind> findByCode(int code) {
      return Coded.find(values(), code);
    }
  }
}
