/**
 * The region's records in the form in which the packet path reads them.
 *
 * <ol>
 *   <li>Reading takes no lock, waits for no writer and sees each record whole, old or new.
 *   <li>Everything hangs from its {@link net.lastmile.edge.directory.Tenant}: a look-up that has no
 *       tenant cannot be written, one that has cannot leave it.
 *   <li>A subscriber is one array of octets; the secret in it is sealed, under a key that only this
 *       process has.
 *   <li>Records come in any order of kinds: a subscriber may be here before its plan.
 * </ol>
 */
package net.lastmile.edge.directory;
