/**
 * RADIUS over TLS (RFC 6614): a router holds a connection open and sends all its requests over it.
 *
 * <ol>
 *   <li>Who asks is known by the certificate alone, whose fingerprint the centre put into the NAS's
 *       record; the source address says nothing.
 *   <li>A certificate is good with its own tenant's identity only, which is chosen by the server
 *       name asked for or else by the source address.
 *   <li>Before a certificate is proven a connection costs a place of few, of which one source has
 *       only some, and lasts seconds.
 *   <li>A record that no longer names the certificate ends the connection.
 *   <li>Requests take the packet path that those over UDP take, with the same limits.
 * </ol>
 */
package net.lastmile.edge.radsec;
