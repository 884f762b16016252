/**
 * Keeps the region's store in step with the centre.
 *
 * <p>One node, the coordinator, follows the feed and writes for all. Every node compares the digest
 * of its own copy with the centre's after each join, leave and merge and on a schedule, and repairs
 * the buckets that differ: replication alone has been seen to bring back deleted records.
 */
package net.lastmile.edge.feed;
