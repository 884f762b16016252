/**
 * Regions, their edge nodes, and the change feed that the edges follow.
 *
 * <ol>
 *   <li>{@link net.lastmile.edges.ChangeFeed} is how a feature tells the edges of a change, in the
 *       transaction that makes it: both commit or neither does.
 *   <li>The feed is a table with one row for each record, holding its newest state. Committed
 *       changes get the region's next seq from a single {@link net.lastmile.edges.Sequencer} at a
 *       time: nobody sees a seq before all lower ones.
 *   <li>Until a change has its seq, readers see the state before it, never a gap.
 *   <li>Deletes stay as tombstones until every live node has passed them.
 *   <li>Secrets in records are sealed for the region by {@link net.lastmile.edges.Regions}.
 *   <li>What nodes delivered from their journals is compared with what became of it ({@link
 *       net.lastmile.edges.EdgeJournals}).
 * </ol>
 */
package net.lastmile.edges;
