/**
 * The tenant's subscribers and their lines.
 *
 * <ol>
 *   <li>A username is unique among the not-deleted (S1), kept as {@link
 *       net.lastmile.edge.contract.Username} makes it: lower case unless the tenant's log-in rules
 *       say that case counts (ADR 0026).
 *   <li>A line's password lies sealed under the tenant's key and is never given out (S2); the edges
 *       get it, and its NT hash, sealed for their region.
 *   <li>A line may log in to the end of its expiry date in the tenant's zone (S5). When the zone
 *       changes, {@link net.lastmile.subscribers.ExpiryRun} tells the edges anew.
 *   <li>A line that may no longer run is cut within seconds (S4), and at the end of its last day by
 *       {@link net.lastmile.subscribers.CutRun}; {@link net.lastmile.coa.Orders} does it.
 *   <li>Devices of a line may log in by certificates instead of its password; the edges know them
 *       by their fingerprints, and the keys are kept nowhere (ADR 0030).
 *   <li>Only listed fields can be changed; any other is refused by name (S3).
 *   <li>A delete keeps the row, with who and when (S25).
 * </ol>
 */
package net.lastmile.subscribers;
