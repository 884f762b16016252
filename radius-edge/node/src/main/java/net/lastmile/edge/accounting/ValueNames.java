package net.lastmile.edge.accounting;

import java.util.Map;
import java.util.TreeMap;

/** Names of enumerated values, as IANA's registry of RADIUS types spells them. */
final class ValueNames {
  /** Acct-Terminate-Cause, RFC 2866 section 5.10, RFC 3580 section 3.11. */
  static final ValueNames TERMINATE_CAUSES =
      new ValueNames(
          "1 User-Request, 2 Lost-Carrier, 3 Lost-Service, 4 Idle-Timeout, 5 Session-Timeout,"
              + " 6 Admin-Reset, 7 Admin-Reboot, 8 Port-Error, 9 NAS-Error, 10 NAS-Request,"
              + " 11 NAS-Reboot, 12 Port-Unneeded, 13 Port-Preempted, 14 Port-Suspended,"
              + " 15 Service-Unavailable, 16 Callback, 17 User-Error, 18 Host-Request,"
              + " 19 Supplicant-Restart, 20 Reauthentication-Failure, 21 Port-Reinit,"
              + " 22 Port-Disabled");

  /** NAS-Port-Type, RFC 2865 section 5.41, RFC 4603. */
  static final ValueNames NAS_PORT_TYPES =
      new ValueNames(
          "0 Async, 1 Sync, 2 ISDN, 3 ISDN-V120, 4 ISDN-V110, 5 Virtual, 6 PIAFS,"
              + " 7 HDLC-Clear-Channel, 8 X.25, 9 X.75, 10 G.3-Fax, 11 SDSL, 12 ADSL-CAP,"
              + " 13 ADSL-DMT, 14 IDSL, 15 Ethernet, 16 xDSL, 17 Cable, 18 Wireless-Other,"
              + " 19 Wireless-802.11, 20 Token-Ring, 21 FDDI, 30 PPPoA, 31 PPPoEoA, 32 PPPoEoE,"
              + " 33 PPPoEoVLAN, 34 PPPoEoQinQ");

  /** Service-Type, RFC 2865 section 5.6. */
  static final ValueNames SERVICE_TYPES =
      new ValueNames(
          "1 Login-User, 2 Framed-User, 3 Callback-Login-User, 4 Callback-Framed-User,"
              + " 5 Outbound-User, 6 Administrative-User, 7 NAS-Prompt-User, 8 Authenticate-Only,"
              + " 9 Callback-NAS-Prompt, 10 Call-Check, 11 Callback-Administrative,"
              + " 17 Authorize-Only, 18 Framed-Management");

  /** Framed-Protocol, RFC 2865 section 5.7. */
  static final ValueNames FRAMED_PROTOCOLS =
      new ValueNames(
          "1 PPP, 2 SLIP, 3 ARAP, 4 Gandalf-SLML, 5 Xylogics-IPX-SLIP, 6 X.75-Synchronous");

  private final Map<Long, String> names = new TreeMap<>();

  private ValueNames(String table) {
    for (String row : table.split(", ", -1)) {
      int space = row.indexOf(' ');
      names.put(Long.valueOf(row.substring(0, space)), row.substring(space + 1));
    }
  }

  /** The name; the number itself if it has none; empty for a negative number. */
  String of(long value) {
    return value < 0 ? "" : names.getOrDefault(value, Long.toString(value));
  }
}
