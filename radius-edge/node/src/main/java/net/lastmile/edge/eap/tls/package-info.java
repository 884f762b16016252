/**
 * A TLS tunnel inside EAP, as EAP-TLS (RFC 5216, RFC 9190) defines it and PEAP and EAP-TTLS use it:
 * fragments, the handshake, and the keys derived from it (RFC 9427 for TLS 1.3). EAP-TLS itself is
 * a tunnel that carries nothing.
 *
 * <ol>
 *   <li>TLS is the JDK's, versions 1.2 and 1.3. The peer shows a certificate only in EAP-TLS; it is
 *       accepted if the line's record names it and it is valid, whoever issued it.
 *   <li>No session is resumed: whoever logs in proves a password or a key each time.
 *   <li>The size of reassembled messages, and of each message through the tunnel, is limited.
 * </ol>
 */
package net.lastmile.edge.eap.tls;
