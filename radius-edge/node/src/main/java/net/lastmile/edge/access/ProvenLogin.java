package net.lastmile.edge.access;

import net.lastmile.edge.contract.AccessOutcome;
import net.lastmile.edge.directory.Nas;
import net.lastmile.edge.directory.Tenant;
import net.lastmile.edge.radius.WireText;

/**
 * What a conversation of several requests came to. The other checks of a log-in are still to be
 * made.
 *
 * @param username whose password it was about: not always the User-Name of the request
 * @param outcome ACCEPTED if the password is right, or why not
 * @param accepted attributes that an Access-Accept carries for it
 * @param refused attributes that an Access-Reject carries for it
 */
@SuppressWarnings("ArrayRecordComponent") // Octets on their way to a packet.
public record ProvenLogin(byte[] username, AccessOutcome outcome, byte[] accepted, byte[] refused) {

  /** Whether no password was ever compared: then the subscriber's standing says nothing. */
  boolean isVoid() {
    return outcome != AccessOutcome.ACCEPTED && outcome != AccessOutcome.WRONG_PASSWORD;
  }

  byte[] subscriberOf(Tenant tenant) {
    return tenant.subscriber(username, 0, username.length);
  }

  /** Whether the NAS may log in a name of this realm. */
  boolean isAdmittedBy(Nas nas) {
    return nas.admitsRealm(username, 0, username.length);
  }

  /** The username as text fit for logs and tables. */
  String name() {
    return WireText.read(username, 0, username.length);
  }
}
