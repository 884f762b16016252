/**
 * Live traces for operators: the requests of one user or one NAS, and their results. While nobody
 * traces, it costs the packet path one read of a field. A trace never shows a password, a value
 * from which one could be recovered, or a key. It never delays a request: a reader who is too slow
 * misses some exchanges and is told how many.
 */
package net.lastmile.edge.trace;
