/**
 * What is measured in place of a whole node: an edge on its own, without centre or cluster, for
 * load generators to be pointed at, and a store for a node to start from.
 *
 * <p>These classes are made of the edge's and run in processes of their own, on the edge's class
 * path; the rest of the benchmarks knows them by name only.
 */
package net.lastmile.ops.bench.edge;
