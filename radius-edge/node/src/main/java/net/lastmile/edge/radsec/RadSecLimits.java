package net.lastmile.edge.radsec;

import java.time.Duration;

/**
 * What connections may use.
 *
 * @param connections of all routers together, those that have shown their certificates
 * @param unproven of all that have shown no certificate yet; a further one ends the oldest, so that
 *     strangers take no router's place
 * @param unprovenOfSource of one source address (of IPv6 one /64), as {@code unproven}; many
 *     routers behind one address may come at once, after a node's restart
 * @param connectionsOfNas of one router; a further one ends its oldest, which is most often dead
 * @param handshake how long TLS may take to be set up
 * @param idle after which a silent connection is closed; routers keep one alive by Status-Server
 * @param packet how long one packet may take from its first octet to its last
 * @param waitingRequests handed over and not yet worked on; then no more is read
 * @param unreadOctets of replies; a router that does not read them loses the connection
 */
public record RadSecLimits(
    int connections,
    int unproven,
    int unprovenOfSource,
    int connectionsOfNas,
    Duration handshake,
    Duration idle,
    Duration packet,
    int waitingRequests,
    int unreadOctets) {
  public static final RadSecLimits USUAL =
      new RadSecLimits(
          4_000,
          1_000,
          64,
          4,
          Duration.ofSeconds(10),
          Duration.ofMinutes(10),
          Duration.ofSeconds(10),
          256,
          1 << 20);
}
