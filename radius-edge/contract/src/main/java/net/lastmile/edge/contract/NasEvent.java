package net.lastmile.edge.contract;

import java.time.Instant;
import java.util.UUID;

/** Something an edge learnt of a NAS. */
public record NasEvent(long number, UUID tenantId, UUID nasId, Instant at, Kind kind)
    implements EdgeEvent {
  /** What was learnt. */
  public enum Kind {
    /** Heard of at all: at most once a minute and node. */
    SEEN,
    /**
     * Sent a valid Message-Authenticator while its policy was LEARN: it is held to that from now
     * on.
     */
    SENDS_MESSAGE_AUTHENTICATOR,
    /** Does not report its sessions any more; they are kept, for it may be the NAS's own fault. */
    SILENT,
    /** Reports its sessions again. */
    REPORTS_AGAIN,
    /** What it signs or hides does not fit our secret: its own is probably another one. */
    SECRET_DOUBTED,
    /** What it signs and hides fits our secret again. */
    SECRET_PROVEN
  }
}
