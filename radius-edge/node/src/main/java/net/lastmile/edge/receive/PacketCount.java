package net.lastmile.edge.receive;

/** What becomes of a packet; every packet that comes in is counted once. */
public enum PacketCount {
  ACCEPTED,
  REJECTED,
  /** A step of an EAP conversation that goes on. */
  CHALLENGED,
  /** Taken by the journal; the reply leaves when the record is on disk. */
  ACCOUNTED,
  /** A Status-Server (RFC 5997) that was told we are here. */
  STATUS,
  /** A repeat whose reply was sent again, or is still being made. */
  DUPLICATE,
  /** No active NAS of the listener's tenant has this source address, or the tenant is suspended. */
  UNKNOWN_SOURCE,
  /** Beyond what its NAS or its tenant may send a second. */
  OVER_LIMIT,
  /** Not a valid packet, or of a code that this port does not serve. */
  MALFORMED,
  /** Request Authenticator or Message-Authenticator is wrong: most often a wrong shared secret. */
  FORGED,
  /** No Message-Authenticator where this NAS must send one. */
  UNSIGNED,
  /** The journal refused; the NAS will send again. */
  JOURNAL_FULL,
  /** More EAP at once than is worked on; the NAS will send again. */
  EAP_BUSY,
  /** The subscriber's secret cannot be opened, or the reply does not fit a packet. */
  UNANSWERABLE
}
