/**
 * The audit trail: every change, by whom, from where, field by field.
 *
 * <ol>
 *   <li>An entry is written in the transaction of the change it records: neither exists alone.
 *   <li>Entries are added, never changed; the database refuses it.
 *   <li>An entry never contains a secret's value.
 *   <li>In a job the actor is {@code platform}.
 * </ol>
 */
package net.lastmile.audit;
