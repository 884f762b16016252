package net.lastmile.edge.contract.event;

/**
 * Which value of a packet was left out because it is impossible. The rest of the packet counts; the
 * session is marked, and the router's page counts such values by reason.
 */
public enum IgnoredValue {
  /** Acct-Session-Time: wrong length, or longer than any session. */
  SESSION_TIME,
  /** Acct-Delay-Time: wrong length, or longer than any router retries. */
  DELAY_TIME,
  /** Event-Timestamp: wrong length, or a time at which the packet cannot have been made. */
  EVENT_TIMESTAMP,
  /** Octets or Gigawords: wrong length, or more than any line carries. */
  OCTETS,
  /** A total that grew by more than the line can have carried since the last reading. */
  COUNTER_JUMP,
  /** An address or a prefix: wrong length, or one that no host has. */
  ADDRESS,
  /** Text that is not UTF-8, has control characters or is too long: shown with replacements. */
  TEXT,
  /** A number or an enumerated value of the wrong length. */
  NUMBER,
  /** The edge's own clock is wrong: the event counts as of its arrival at the centre. */
  EDGE_CLOCK
}
