/**
 * What staff may do (I4): the catalogue of permissions, and the groups that a tenant bundles them
 * in.
 *
 * <ol>
 *   <li>A log-in may do what its kind may be given and its group gives (I5). Admins may do
 *       everything (I2), other log-ins without a group nothing (I3).
 *   <li>A group counts from the next call on: nobody has to log in again.
 * </ol>
 */
package net.lastmile.api.permissions;
