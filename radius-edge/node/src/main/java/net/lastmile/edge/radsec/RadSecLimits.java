package net.lastmile.edge.radsec;

import java.time.Duration;

/**
 * Limits on connections.
 *
 * @param connections of all routers together that have shown their certificates
 * @param unproven of all that have not shown a certificate yet; one more ends the oldest, so that
 *     strangers take no router's place
 * @param unprovenOfSource like {@code unproven}, for one source address (one /64 for IPv6); many
 *     routers behind one address may come at once after a node's restart
 * @param connectionsOfNas of one router; one more ends its oldest, which is usually dead
 * @param handshake time limit for setting up TLS
 * @param idle time after which a silent connection is closed; routers keep one alive with
 *     Status-Server
 * @param packet time limit for one packet, from its first octet to its last
 * @param waitingRequests requests passed on but not yet processed; beyond this no more are read
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
