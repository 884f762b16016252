package net.lastmile.edge.contract.event;

import java.util.UUID;

/**
 * What names a session besides its NAS and its Acct-Session-Id. Unknown texts are empty.
 *
 * @param classToken Class as given at the Access-Accept, in hexadecimal
 * @param subscriberId the subscriber that Class was given to, or null
 * @param username User-Name
 */
public record SessionNames(
    String classToken,
    UUID subscriberId,
    String username,
    String nasPort,
    String nasPortId,
    NasIdentity nas) {

  /** The names that a packet carries. */
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
