package net.lastmile.edge.receive;

/** What the packet path counts; every packet that came in ends in exactly one of the outcomes. */
public enum PacketCount {
  ACCEPTED,
  REJECTED,
  ACCOUNTED,
  /** A repeat whose reply was sent again, or is still being made. */
  DUPLICATE,
  /** No NAS of the listener's tenant has this source address, or the tenant is suspended. */
  UNKNOWN_SOURCE,
  /** Not a RADIUS packet, or of a code that this port does not serve. */
  MALFORMED,
  /** Request Authenticator or Message-Authenticator is wrong: most often a wrong shared secret. */
  FORGED,
  /** No Message-Authenticator where this NAS must send one. */
  UNSIGNED,
  /** The journal refused; the NAS will send again. */
  JOURNAL_FULL
}
