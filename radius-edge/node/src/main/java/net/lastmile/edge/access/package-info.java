/**
 * Decides who may log in: the checks of requirement R2 in their order, and the reply.
 *
 * <ol>
 *   <li>The first check that fails names the outcome; every outcome reaches the event sink.
 *   <li>A secret is in the clear only while it is compared, and compared in constant time.
 *   <li>A line is looked up only in its NAS's tenant, by the rules of {@link
 *       net.lastmile.edge.contract.record.Username}.
 *   <li>Only lines marked as such may log in without a password, from the place that is their
 *       username, and never over PPP (ADR 0026).
 *   <li>Passwords from a NAS that decrypt to something other than text are reported: its secret
 *       probably differs from ours.
 * </ol>
 */
package net.lastmile.edge.access;
