package net.lastmile.radius;

import java.util.UUID;

/**
 * The line that a session is of, with the rates its counters cannot outrun.
 *
 * @param subscriberId null where no subscriber has the name
 * @param downloadKbps kbit/s, bursts included; 0 where the plan sets no rate
 * @param uploadKbps the same of what the line sends
 */
record AccountedLine(UUID subscriberId, int downloadKbps, int uploadKbps) {
  static final AccountedLine UNKNOWN = new AccountedLine(null, 0, 0);
}
