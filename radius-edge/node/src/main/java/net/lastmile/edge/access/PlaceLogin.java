package net.lastmile.edge.access;

import static net.lastmile.edge.radius.RadiusPacket.ABSENT;

import net.lastmile.edge.contract.address.MacAddress;
import net.lastmile.edge.contract.event.AccessOutcome;
import net.lastmile.edge.contract.record.LineLogin;
import net.lastmile.edge.directory.SubscriberEntry;
import net.lastmile.edge.radius.AttributeType;
import net.lastmile.edge.radius.RadiusPacket;

/**
 * Log-ins of IPoE and DHCP lines, for which the router vouches, by the hardware address that it
 * sees or by the circuit. The password is ignored: depending on the make it is missing, the
 * username again, or one word for all lines. Allocates nothing.
 */
final class PlaceLogin {
  /** RFC 4679 section 3.3.1. */
  private static final int ADSL_FORUM = 3561;

  private static final int AGENT_CIRCUIT_ID = 1;

  /** RFC 2865 section 5.7. */
  private static final int PPP = 1;

  private PlaceLogin() {}

  /**
   * Whether the line is such a line and the request is of a kind without a password. A peer that
   * uses PPP, CHAP, MS-CHAP or EAP must prove itself.
   */
  static boolean applies(Attempt attempt) {
    RadiusPacket request = attempt.request;
    return SubscriberEntry.login(attempt.entry) != LineLogin.PASSWORD
        && attempt.proven == null
        && request.unsigned(AttributeType.FRAMED_PROTOCOL, 0) != PPP
        && request.find(AttributeType.CHAP_PASSWORD) == ABSENT
        && request.find(AttributeType.EAP_MESSAGE) == ABSENT
        && request.findVendor(Microsoft.VENDOR, Microsoft.MS_CHAP_RESPONSE) == ABSENT
        && request.findVendor(Microsoft.VENDOR, Microsoft.MS_CHAP2_RESPONSE) == ABSENT;
  }

  /**
   * @return ACCEPTED, WRONG_MAC or WRONG_CIRCUIT
   */
  static AccessOutcome check(Attempt attempt) {
    if (SubscriberEntry.login(attempt.entry) == LineLogin.MAC) {
      long mac = SubscriberEntry.mac(attempt.entry);
      boolean same = mac != MacAddress.NONE && mac == PlaceCheck.mac(attempt.request);
      return same ? AccessOutcome.ACCEPTED : AccessOutcome.WRONG_MAC;
    }
    RadiusPacket request = attempt.request;
    return names(attempt, request.findVendor(ADSL_FORUM, AGENT_CIRCUIT_ID))
            || names(attempt, request.find(AttributeType.NAS_PORT_ID))
        ? AccessOutcome.ACCEPTED
        : AccessOutcome.WRONG_CIRCUIT;
  }

  private static boolean names(Attempt attempt, int attribute) {
    RadiusPacket request = attempt.request;
    return attribute != ABSENT
        && SubscriberEntry.isNamed(
            attempt.entry,
            request.octets(),
            request.valueOffset(attribute),
            request.valueLength(attribute),
            attempt.tenant.usernameCase());
  }
}
