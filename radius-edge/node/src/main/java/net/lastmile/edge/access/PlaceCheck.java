package net.lastmile.edge.access;

import net.lastmile.edge.contract.address.MacAddress;
import net.lastmile.edge.contract.event.AccessOutcome;
import net.lastmile.edge.directory.SubscriberEntry;
import net.lastmile.edge.radius.AttributeType;
import net.lastmile.edge.radius.RadiusPacket;

/** Whether a line that has proven itself may log in from where it is. Allocates nothing. */
final class PlaceCheck {
  private PlaceCheck() {}

  /**
   * @return ACCEPTED or, in this order, WRONG_MAC, REALM_NOT_ALLOWED or POOL_NOT_ALLOWED
   */
  static AccessOutcome check(Attempt attempt) {
    if (!admitsMac(attempt)) {
      return AccessOutcome.WRONG_MAC;
    }
    if (!admitsRealm(attempt)) {
      return AccessOutcome.REALM_NOT_ALLOWED;
    }
    boolean needsPool =
        attempt.plan.plan().pools().ipv4() == null
            && (SubscriberEntry.framedIp(attempt.entry) == 0 || attempt.expired);
    return needsPool && !attempt.nas.admitsPool(attempt.plan.plan().pool())
        ? AccessOutcome.POOL_NOT_ALLOWED
        : AccessOutcome.ACCEPTED;
  }

  private static boolean admitsMac(Attempt attempt) {
    if (SubscriberEntry.tiedToMac(attempt.entry)) {
      return SubscriberEntry.admitsMac(attempt.entry, mac(attempt.request));
    }
    return attempt.held == MacAddress.NONE || attempt.held == mac(attempt.request);
  }

  /** The hardware address in Calling-Station-Id, or {@link MacAddress#NONE}. */
  static long mac(RadiusPacket request) {
    int station = request.find(AttributeType.CALLING_STATION_ID);
    return station == RadiusPacket.ABSENT
        ? MacAddress.NONE
        : MacAddress.read(
            request.octets(), request.valueOffset(station), request.valueLength(station));
  }

  /** Uses the proven username, since a peer chooses its outer identity freely. */
  private static boolean admitsRealm(Attempt attempt) {
    if (attempt.proven != null) {
      return attempt.proven.isAdmittedBy(attempt.nas);
    }
    RadiusPacket request = attempt.request;
    int name = request.find(AttributeType.USER_NAME);
    return name == RadiusPacket.ABSENT
        || attempt.nas.admitsRealm(
            request.octets(), request.valueOffset(name), request.valueLength(name));
  }
}
