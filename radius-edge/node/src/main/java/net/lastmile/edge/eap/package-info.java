/**
 * The Extensible Authentication Protocol (RFC 3748): its packets, what a method is, and the methods
 * that need no tunnel.
 *
 * <ol>
 *   <li>Whatever octets come in, nothing here or in the packages below throws; a packet is read
 *       whole or refused.
 *   <li>A method says that a password is right only after it compared one, in constant time, and
 *       that a certificate is only after the peer proved that it has the key.
 *   <li>A method belongs to one conversation, which one thread at a time works on.
 * </ol>
 *
 * <p>{@code tls} carries a tunnel in EAP, {@code peap} and {@code ttls} are what is spoken inside
 * it, {@code server} brings all to RADIUS.
 */
package net.lastmile.edge.eap;
