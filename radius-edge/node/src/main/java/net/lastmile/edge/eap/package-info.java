/**
 * The Extensible Authentication Protocol (RFC 3748): its packets, the interface of a method, and
 * the methods that need no tunnel.
 *
 * <ol>
 *   <li>No input makes anything here or in the packages below throw; a packet is read whole or
 *       rejected.
 *   <li>A method reports a password as right only after it compared one, in constant time, and a
 *       certificate only after the peer proved that it has the key.
 *   <li>A method belongs to one conversation, which one thread at a time works on.
 * </ol>
 *
 * <p>{@code tls} carries a tunnel in EAP, {@code peap} and {@code ttls} are the protocols inside
 * it, and {@code server} connects all of them to RADIUS.
 */
package net.lastmile.edge.eap;
