/**
 * The region's records: replicated between its nodes by Infinispan and kept on each node's disk.
 *
 * <ol>
 *   <li>A record is only ever replaced by one with a higher seq.
 *   <li>A delete is a tombstone, written like any other record: a removed entry would come back
 *       from a node that was down.
 *   <li>The cursor in the feed is an entry of the same cache, so that it goes back together with
 *       the records when a node with old data joins.
 *   <li>A node starts from its own disk, alone if necessary: with two nodes, a store that required
 *       a majority would stop when one dies.
 *   <li>The image beside the store is a head start: once the store is loaded, the store counts.
 *       Only if the store is lost and no other node has one do the records come from the image,
 *       without their versions, until the feed has been read from its beginning.
 *   <li>A cache whose data cannot be read is set aside ({@link
 *       net.lastmile.edge.store.BrokenStore}), and the node starts without it: a full disk must not
 *       keep a node from what its journal still holds.
 *   <li>The digest repairs what the cluster gets wrong: each node compares its own copy with the
 *       centre and repairs only that.
 *   <li>Sessions and claims are the nodes' own, without the centre: {@link
 *       net.lastmile.edge.store.SharedMap}. Both sides of a split continue to write them.
 *   <li>For data that only one node holds, the others ask it over the same channel: {@link
 *       net.lastmile.edge.store.cluster.NodeQuestions}.
 * </ol>
 */
package net.lastmile.edge.store;
