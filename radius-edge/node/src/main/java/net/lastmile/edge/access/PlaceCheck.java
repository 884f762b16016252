package net.lastmile.edge.access;

import net.lastmile.edge.contract.AccessOutcome;
import net.lastmile.edge.contract.MacAddress;
import net.lastmile.edge.directory.Nas;
import net.lastmile.edge.directory.SubscriberEntry;
import net.lastmile.edge.radius.AttributeType;
import net.lastmile.edge.radius.RadiusPacket;
import net.lastmile.edge.vendor.PlanAttributes;

/** Whether a line that proved itself may come in from where it does. Makes no object. */
final class PlaceCheck {
  private PlaceCheck() {}

  /**
   * @param proven whose login it is, or null if the User-Name's
   * @return ACCEPTED or, in this order, WRONG_MAC, REALM_NOT_ALLOWED or POOL_NOT_ALLOWED
   */
  static AccessOutcome check(
      RadiusPacket request,
      ProvenLogin proven,
      Nas nas,
      byte[] entry,
      PlanAttributes plan,
      long nowMillis) {
    if (SubscriberEntry.tiedToMac(entry) && !SubscriberEntry.admitsMac(entry, mac(request))) {
      return AccessOutcome.WRONG_MAC;
    }
    if (!(proven == null ? admitsRealm(nas, request) : proven.isAdmittedBy(nas))) {
      return AccessOutcome.REALM_NOT_ALLOWED;
    }
    boolean needsPool =
        SubscriberEntry.framedIp(entry) == 0 || SubscriberEntry.expired(entry, nowMillis);
    return needsPool && !nas.admitsPool(plan.plan().pool())
        ? AccessOutcome.POOL_NOT_ALLOWED
        : AccessOutcome.ACCEPTED;
  }

  /** The hardware address in Calling-Station-Id, or {@link MacAddress#NONE}. */
  static long mac(RadiusPacket request) {
    int station = request.find(AttributeType.CALLING_STATION_ID);
    return station == RadiusPacket.ABSENT
        ? MacAddress.NONE
        : MacAddress.read(
            request.octets(), request.valueOffset(station), request.valueLength(station));
  }

  /** By the name as the router sent it. */
  private static boolean admitsRealm(Nas nas, RadiusPacket request) {
    int name = request.find(AttributeType.USER_NAME);
    return name == RadiusPacket.ABSENT
        || nas.admitsRealm(request.octets(), request.valueOffset(name), request.valueLength(name));
  }
}
