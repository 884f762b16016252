package net.lastmile.edge.contract;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Something an edge learnt of a NAS. */
public record NasEvent(long number, UUID tenantId, UUID nasId, Instant at, Kind kind)
    implements EdgeEvent {
  /** What was learnt. */
  public enum Kind implements Coded {
    /** Heard of at all: at most once a minute and node. */
    SEEN(0),
    /**
     * Sent a valid Message-Authenticator while its policy was LEARN: it is held to that from now
     * on.
     */
    SENDS_MESSAGE_AUTHENTICATOR(1),
    /** Does not report its sessions any more; they are kept, for it may be the NAS's own fault. */
    SILENT(2),
    /** Reports its sessions again. */
    REPORTS_AGAIN(3),
    /** What it signs or hides does not fit our secret: its own is probably another one. */
    SECRET_DOUBTED(4),
    /** What it signs and hides fits our secret again. */
    SECRET_PROVEN(5);

    private final int code;

    Kind(int code) {
      this.code = code;
    }

    @Override
    public int code() {
      return code;
    }

    /** The kind with this code; empty where only a later release knows it. */
    public static Optional<Kind> findByCode(int code) {
      return Coded.find(values(), code);
    }
  }
}
