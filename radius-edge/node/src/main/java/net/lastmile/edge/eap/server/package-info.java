/**
 * EAP over RADIUS (RFC 3579): from an Access-Request with EAP-Message to its challenge, accept or
 * reject.
 *
 * <ol>
 *   <li>A conversation is identified by a State that cannot be guessed, and is valid only for the
 *       NAS that began it; its rounds, its age, and the number of conversations per NAS, tenant and
 *       node are limited.
 *   <li>The work is done by separate threads, never by a packet loop: a handshake costs
 *       milliseconds. When they are behind, requests are dropped and the NAS sends them again.
 *   <li>Only {@code access} lets a line in: a method proves a password or a certificate, and
 *       everything else is checked there.
 *   <li>A conversation belongs to one node and ends with it. A request that reaches another node of
 *       the region is passed to the node whose tag is in its State, once and within limits; if that
 *       node is gone, the peer starts again.
 * </ol>
 */
package net.lastmile.edge.eap.server;
