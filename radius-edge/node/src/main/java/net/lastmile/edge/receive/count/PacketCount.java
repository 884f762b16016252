package net.lastmile.edge.receive.count;

/** What became of a packet; every incoming packet is counted once. */
public enum PacketCount {
  ACCEPTED,
  REJECTED,
  /** A step of an EAP conversation that continues. */
  CHALLENGED,
  /** Accepted by the journal; the reply is sent when the record is on disk. */
  ACCOUNTED,
  /** A Status-Server (RFC 5997) that was answered. */
  STATUS,
  /** A repeat whose reply was sent again, or is still being made. */
  DUPLICATE,
  /** No active NAS of the listener's tenant has this source address, or the tenant is suspended. */
  UNKNOWN_SOURCE,
  /** Beyond the packets per second that its NAS or its tenant may send. */
  OVER_LIMIT,
  /** Not a valid packet, or of a code that this port does not serve. */
  MALFORMED,
  /** Request Authenticator or Message-Authenticator is wrong, usually because of a wrong secret. */
  FORGED,
  /** No Message-Authenticator, although this NAS must send one. */
  UNSIGNED,
  /** The journal refused; the NAS will send again. */
  JOURNAL_FULL,
  /** More EAP requests at once than can be processed; the NAS will send again. */
  EAP_BUSY,
  /** The subscriber's secret cannot be opened, or the reply does not fit a packet. */
  UNANSWERABLE
}
