package net.lastmile.edge.contract;

import java.util.UUID;

/**
 * What names a session beside its NAS and its Acct-Session-Id, as far as it is known. Texts that
 * are not known are empty.
 *
 * @param classToken Class as given at the Access-Accept, in hexadecimal
 * @param subscriberId whom we gave that Class to, or null
 * @param username User-Name
 */
public record SessionNames(
    String classToken,
    UUID subscriberId,
    String username,
    String nasPort,
    String nasPortId,
    NasIdentity nas) {

  /** What a packet says. */
  public static SessionNames of(AccountingEvent packet) {
    return new SessionNames(
        packet.classToken(),
        packet.subscriberId(),
        packet.username(),
        packet.nasPort(),
        packet.nasPortId(),
        packet.nas());
  }
}
