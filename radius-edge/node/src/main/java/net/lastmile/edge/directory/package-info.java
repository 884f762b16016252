/**
 * The region's records in the form that the packet path reads.
 *
 * <ol>
 *   <li>Reading takes no lock, waits for no writer and sees each record whole, old or new.
 *   <li>Everything belongs to its {@link net.lastmile.edge.directory.Tenant}: a look-up without a
 *       tenant cannot be written, and one with a tenant cannot leave it.
 *   <li>A subscriber is one array of octets; the credentials in it are encrypted with a key that
 *       only this process has.
 *   <li>Records of different kinds come in any order: a subscriber may arrive before its plan.
 * </ol>
 */
package net.lastmile.edge.directory;
