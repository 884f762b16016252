/**
 * RADIUS over TLS (RFC 6614): a router holds a connection open and sends all its requests over it.
 *
 * <ol>
 *   <li>A router is identified only by its certificate, whose fingerprint the centre put into the
 *       NAS's record; the source address proves nothing.
 *   <li>A router that asks for a server name is shown that tenant's identity, and then only that
 *       tenant's certificates are accepted. One that asks for none is shown the identity that it
 *       most likely knows, and only its certificate tells whose it is.
 *   <li>Until its certificate is proven, a connection lasts only seconds and takes one of a few
 *       places, of which one source can have only some; the oldest of these must make room, never a
 *       router's connection.
 *   <li>A record that no longer names the certificate ends the connection.
 *   <li>Requests take the same packet path as those over UDP, with the same limits.
 * </ol>
 */
package net.lastmile.edge.radsec;
