/**
 * A TLS tunnel inside EAP, as EAP-TLS (RFC 5216, RFC 9190) lays it out and PEAP and EAP-TTLS use
 * it: fragments, the handshake, and the keys that come of it (RFC 9427 for TLS 1.3).
 *
 * <ol>
 *   <li>TLS is the JDK's, 1.2 and 1.3. The peer shows no certificate.
 *   <li>No session is resumed: who logs in proves a password each time.
 *   <li>What is reassembled, and each message through the tunnel, is bounded.
 * </ol>
 */
package net.lastmile.edge.eap.tls;
