package net.lastmile.edge.access;

import java.util.EnumSet;
import java.util.Set;
import net.lastmile.edge.contract.event.AccessOutcome;
import net.lastmile.edge.directory.Nas;
import net.lastmile.edge.directory.Tenant;
import net.lastmile.edge.radius.WireText;

/**
 * The result of a conversation of several requests. The other checks of the log-in are still to be
 * made.
 *
 * @param username whose password or certificate was checked; not always the User-Name of the
 *     request
 * @param outcome ACCEPTED if it is right, else the reason
 * @param accepted attributes for an Access-Accept
 * @param refused attributes for an Access-Reject
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
   * Whether no password or certificate was compared, so that the subscriber's standing means
   * nothing.
   */
  boolean isVoid() {
    return !COMPARED.contains(outcome);
  }

  byte[] subscriberOf(Tenant tenant) {
    return tenant.subscriber(username, 0, username.length);
  }

  /** Whether the NAS may log in a username of this realm. */
  boolean isAdmittedBy(Nas nas) {
    return nas.admitsRealm(username, 0, username.length);
  }

  /** The username as text that is safe for logs and tables. */
  String name() {
    return WireText.read(username, 0, username.length);
  }
}
