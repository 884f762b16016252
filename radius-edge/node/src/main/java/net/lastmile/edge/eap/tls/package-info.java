/**
 * A TLS tunnel inside EAP, as EAP-TLS (RFC 5216, RFC 9190) lays it out and PEAP and EAP-TTLS use
 * it: fragments, the handshake, and the keys that come of it (RFC 9427 for TLS 1.3). EAP-TLS itself
 * is a tunnel in which nothing is said.
 *
 * <ol>
 *   <li>TLS is the JDK's, 1.2 and 1.3. The peer shows a certificate in EAP-TLS alone; it is taken
 *       if the line's record names it and it is valid, whoever issued it.
 *   <li>No session is resumed: who logs in proves a password or a key each time.
 *   <li>What is reassembled, and each message through the tunnel, is bounded.
 * </ol>
 */
package net.lastmile.edge.eap.tls;
