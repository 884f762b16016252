/**
 * The audit: every change, by whom, from where, field by field.
 *
 * <ol>
 *   <li>An entry is written in the transaction of what it tells of: neither is there alone.
 *   <li>Entries are added, never changed; the database refuses it.
 *   <li>A secret's value never stands in an entry.
 *   <li>In a job the actor is {@code platform}.
 * </ol>
 */
package net.lastmile.audit;
