/**
 * What is measured instead of a whole node: an edge on its own, without centre or cluster, as a
 * target for load generators; and a store from which a node can start.
 *
 * <p>These classes use the edge's classes and run in processes of their own, on the edge's class
 * path; the rest of the benchmarks refers to them only by name.
 */
package net.lastmile.ops.bench.edge;
