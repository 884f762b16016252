/**
 * What the centre and the edges say to each other, and nothing else; no framework.
 *
 * <p>Down, by the change feed: {@link net.lastmile.edge.contract.FeedEntry} carries one record of a
 * tenant, encoded by the record's own {@code encode}. A record is replaced whole; its {@code seq}
 * only grows; a delete is an entry without a payload.
 *
 * <p>Up, by batches: {@link net.lastmile.edge.contract.EventBatch} carries what an edge's journal
 * holds, in the order of the journal, each event numbered. The centre remembers the highest number
 * it stored per (edge, journal), in the same transaction as the rows, so a batch sent twice counts
 * once.
 *
 * <p>Which session an accounting packet is of is one rule for both, {@link
 * net.lastmile.edge.contract.SessionRule}.
 */
package net.lastmile.edge.contract;
