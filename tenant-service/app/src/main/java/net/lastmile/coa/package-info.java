/**
 * Orders to routers about live sessions: Disconnect and CoA (RFC 5176), as durable jobs.
 *
 * <ol>
 *   <li>A job is written in the transaction of the change it follows from, and audited there.
 *   <li>A session has one open job at most: a Disconnect replaces a change of rate, and a newer
 *       change replaces an older one; asking again gives the job under way.
 *   <li>Edges lease jobs over a connection they open. A lease that ends without a result makes the
 *       job due again for any node of the region, so it is carried out at least once; asking a
 *       router twice for the same session does no harm.
 *   <li>A router with a certificate may hold a connection to one node: that node gets its jobs
 *       first.
 *   <li>No edge gets a job before the record it follows from has its place in the feed: a line that
 *       is cut and connects again gets the new state.
 *   <li>After silence or a temporary fault the job is tried again, at growing intervals; after a
 *       refusal it is not. A refused change of rate becomes a Disconnect.
 *   <li>Jobs of a session that has ended, or whose reason has gone, are superseded.
 * </ol>
 */
package net.lastmile.coa;
