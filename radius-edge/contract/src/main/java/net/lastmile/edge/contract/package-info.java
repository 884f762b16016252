/**
 * What the centre and the edges send each other, and nothing else; no framework.
 *
 * <p>Down, through the feed: {@link net.lastmile.edge.contract.feed.FeedEntry} carries one record
 * of a tenant, encoded by the record's own {@code encode}. A record is always replaced as a whole;
 * its {@code seq} only grows; a delete is an entry without a payload.
 *
 * <p>Up, in batches: {@link net.lastmile.edge.contract.event.EventBatch} carries numbered events
 * from an edge's journal, in journal order. The centre stores the highest number per (edge,
 * journal) in the same transaction as the rows, so a batch sent twice counts once.
 *
 * <p>Both sides use one rule for which session an accounting packet belongs to: {@link
 * net.lastmile.edge.contract.event.SessionRule}.
 */
package net.lastmile.edge.contract;
