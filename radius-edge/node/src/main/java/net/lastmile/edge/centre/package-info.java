/**
 * The way to the platform: the edge always dials out.
 *
 * <p>Every call has a time limit, goes through one circuit breaker, and carries a token that the
 * node gets by signing an assertion with its own key (RFC 7523). Nothing here is on the packet
 * path: a node whose centre is away goes on answering.
 */
package net.lastmile.edge.centre;
