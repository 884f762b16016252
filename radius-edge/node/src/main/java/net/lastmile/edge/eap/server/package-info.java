/**
 * EAP over RADIUS (RFC 3579): from an Access-Request with EAP-Message to its challenge, accept or
 * reject.
 *
 * <ol>
 *   <li>A conversation is known by a State that cannot be guessed, and only to the NAS that began
 *       it; its round, age and number for each NAS, tenant and node are bounded.
 *   <li>The work is done by threads of its own, never by a packet loop: a handshake costs
 *       milliseconds. When they are behind, requests are dropped and the NAS sends them again.
 *   <li>Only {@code access} lets a line in: a method proves a password or a certificate, all else
 *       is checked there.
 *   <li>Conversations are a node's own and do not outlive it. A request that meets another node of
 *       the region is passed on to the one whose tag its State bears, once and within bounds; where
 *       that is gone the peer begins anew.
 * </ol>
 */
package net.lastmile.edge.eap.server;
