/**
 * Speaks to a router's own API: RouterOS's, on TCP 8728 or, in TLS, 8729.
 *
 * <ol>
 *   <li>Calls block and belong on threads of their own, never on a loop. Each ends within {@link
 *       net.lastmile.edge.routeros.RouterApi#DEADLINE}, whatever the peer does.
 *   <li>What a peer sends is bounded before it is kept: words, words a sentence, sentences.
 *   <li>Values are words of their own and never text of a command: a User-Name asks for nothing.
 *   <li>Over TLS no password is sent unless the certificate is the trusted one (ADR 0019).
 *   <li>No password is in any message, log or {@code toString}.
 * </ol>
 */
package net.lastmile.edge.routeros;
