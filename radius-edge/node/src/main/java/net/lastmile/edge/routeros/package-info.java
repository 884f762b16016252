/**
 * Client for a router's own API: RouterOS's, on TCP 8728 or, over TLS, 8729.
 *
 * <ol>
 *   <li>Calls block, so they need threads of their own, never on a loop. Each ends within {@link
 *       net.lastmile.edge.routeros.RouterApi#DEADLINE}, whatever the peer does.
 *   <li>What a peer sends is limited before it is stored: length of words, words per sentence,
 *       sentences.
 *   <li>Values are words of their own and never part of a command's text: a User-Name cannot inject
 *       a command.
 *   <li>Over TLS no password is sent unless the certificate is the trusted one (ADR 0019).
 *   <li>No password is in any message, log or {@code toString}.
 * </ol>
 */
package net.lastmile.edge.routeros;
