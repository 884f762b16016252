/**
 * Keeps the region's store in step with the centre.
 *
 * <p>One node, the coordinator, follows the change feed and writes for all. Every node compares its
 * own copy's digest with the centre's after each join, leave and merge and on a schedule, and mends
 * the buckets that differ: replication alone was seen to bring back deleted records.
 */
package net.lastmile.edge.feed;
