package net.lastmile.accounting.session;

import java.util.UUID;
import net.lastmile.subscribers.LineHistory;

/**
 * The line that a session belongs to, with the rates that its counters cannot exceed.
 *
 * @param subscriberId null if no subscriber has the name
 * @param downloadKbps kbit/s, bursts included; 0 if the plan sets no rate
 * @param uploadKbps the same for what the line sends
 */
record AccountedLine(UUID subscriberId, int downloadKbps, int uploadKbps) {
  static final AccountedLine UNKNOWN = new AccountedLine(null, 0, 0);

  static AccountedLine of(LineHistory.Line line) {
    return new AccountedLine(line.id(), line.downloadKbps(), line.uploadKbps());
  }
}
