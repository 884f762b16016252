package net.lastmile.edge.access;

import java.util.EnumSet;
import java.util.Set;
import net.lastmile.edge.contract.AccessOutcome;
import net.lastmile.edge.directory.Nas;
import net.lastmile.edge.directory.Tenant;
import net.lastmile.edge.radius.WireText;

/**
 * What a conversation of several requests came to. The other checks of a log-in are still to be
 * made.
 *
 * @param username whose password or certificate it was about: not always the User-Name of the
 *     request
 * @param outcome ACCEPTED if that is right, or why not
 * @param accepted attributes that an Access-Accept carries for it
 * @param refused attributes that an Access-Reject carries for it
 */
@SuppressWarnings("ArrayRecordComponent") // Octets on their way to a packet.
public record ProvenLogin(byte[] username, AccessOutcome outcome, byte[] accepted, byte[] refused) {

  private static final Set<AccessOutcome> COMPARED =
      EnumSet.of(
          AccessOutcome.ACCEPTED,
          AccessOutcome.WRONG_PASSWORD,
          AccessOutcome.WRONG_CERTIFICATE,
          AccessOutcome.CERTIFICATE_EXPIRED);

  /**
   * Whether no password or certificate was ever compared: then the subscriber's standing says
   * nothing.
   */
  boolean isVoid() {
    return !COMPARED.contains(outcome);
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
