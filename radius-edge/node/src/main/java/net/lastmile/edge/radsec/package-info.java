/**
 * RADIUS over TLS (RFC 6614): a router holds a connection open and sends all its requests over it.
 *
 * <ol>
 *   <li>Who asks is known by the certificate alone, whose fingerprint the centre put into the NAS's
 *       record; the source address says nothing.
 *   <li>A router that asks for a server name is shown that tenant's identity, with which only that
 *       tenant's certificates are good. One that asks for none is shown whichever identity it most
 *       likely knows, and its certificate alone says whose it is.
 *   <li>Before a certificate is proven a connection costs a place of few, of which one source has
 *       only some, and lasts seconds; the oldest of these has to make room, never a router's.
 *   <li>A record that no longer names the certificate ends the connection.
 *   <li>Requests take the packet path that those over UDP take, with the same limits.
 * </ol>
 */
package net.lastmile.edge.radsec;
