/**
 * What an operator may look at live: the requests of one user or one NAS, with what became of them.
 * Costs the packet path one read of a field while nobody looks. Never shows a password, what could
 * be turned back into one, or a key; never holds a request up: who reads too slowly misses some and
 * is told how many.
 */
package net.lastmile.edge.trace;
