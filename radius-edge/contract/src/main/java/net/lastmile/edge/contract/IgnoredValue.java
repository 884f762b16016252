package net.lastmile.edge.contract;

/**
 * What of a packet was left out because it cannot be. The rest of the packet counts; the session is
 * marked, and its router's page counts such values by these reasons.
 */
public enum IgnoredValue {
  /** Acct-Session-Time: of a wrong length, or longer than any session. */
  SESSION_TIME,
  /** Acct-Delay-Time: of a wrong length, or longer than any router tries. */
  DELAY_TIME,
  /** Event-Timestamp: of a wrong length, or no time at which the packet can have been made. */
  EVENT_TIMESTAMP,
  /** Octets or Gigawords: of a wrong length, or more than any line carries. */
  OCTETS,
  /** A total that grew by more than the line carries since the last reading. */
  COUNTER_JUMP,
  /** An address or a prefix: of a wrong length, or one that no host has. */
  ADDRESS,
  /** Text that is no UTF-8, has control characters or is too long: shown with replacements. */
  TEXT,
  /** A number or an enumerated value of a wrong length. */
  NUMBER,
  /** The edge's own clock: the event counts as of when the centre got it. */
  EDGE_CLOCK
}
