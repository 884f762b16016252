/**
 * The region's records: replicated between its nodes by Infinispan and kept on each node's disk.
 *
 * <ol>
 *   <li>A record is only ever replaced by one of a higher seq.
 *   <li>A delete is a tombstone, written as any other record: a removed entry would come back from
 *       a node that was away.
 *   <li>The cursor in the feed is an entry of the same cache, so that it goes back together with
 *       the records when a node with old data turns up.
 *   <li>A node starts from its own disk, alone if need be: with two nodes, a store that denied
 *       service without a majority would stop when one dies.
 *   <li>The image beside the store is a head start: once the store is loaded, what it says counts.
 *       Only where the store is lost, and no other node has one, do the records come from the
 *       image, without their versions, until the feed is read from its beginning.
 *   <li>A cache whose data cannot be read is set aside ({@link
 *       net.lastmile.edge.store.BrokenStore}), and the node starts without it: a full disk must not
 *       keep a node from what its journal still holds.
 *   <li>What the cluster cannot be trusted with is mended by the digest: each node compares its own
 *       copy with the centre and mends only that.
 *   <li>Sessions and claims are the nodes' own word, without the centre: {@link
 *       net.lastmile.edge.store.SharedMap}. Both sides of a split go on writing them.
 *   <li>What one node alone holds, another asks it for over the same channel: {@link
 *       net.lastmile.edge.store.NodeQuestions}.
 * </ol>
 */
package net.lastmile.edge.store;
