/**
 * The tenant's subscribers and their lines.
 *
 * <ol>
 *   <li>A username is unique among subscribers that are not deleted (S1), stored as {@link
 *       net.lastmile.edge.contract.record.Username} makes it: lower case unless the tenant's log-in
 *       rules say that case matters (ADR 0026).
 *   <li>A line's password is sealed under the tenant's key (S2); the edges get it, and its NT hash,
 *       sealed for their region. A person gets it by a call of its own, which is audited (I12).
 *   <li>A line may log in to the end of its expiry date in the tenant's zone (S5). When the zone
 *       changes, {@link net.lastmile.subscribers.ExpiryRun} tells the edges the new times.
 *   <li>A line that is no longer allowed is cut within seconds (S4), through {@link
 *       net.lastmile.coa.order.Orders}; at the end of its last day {@link
 *       net.lastmile.subscribers.cuts.CutRun} cuts it. Reports of sessions that should be over make
 *       that run due.
 *   <li>Devices of a line may log in by certificates instead of its password; the edges know the
 *       certificates by their fingerprints, and the keys are stored nowhere (ADR 0030).
 *   <li>Only listed fields can be changed; any other is refused by name (S3).
 *   <li>A delete keeps the row and records who deleted it and when (S25).
 * </ol>
 */
package net.lastmile.subscribers;
