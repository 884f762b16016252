/**
 * The connection to the platform; the edge always dials out.
 *
 * <p>Every call has a time limit, goes through one circuit breaker, and carries a token that the
 * node gets by signing an assertion with its own key (RFC 7523). Nothing here is on the packet
 * path: a node goes on answering when the centre is down.
 */
package net.lastmile.edge.centre;
