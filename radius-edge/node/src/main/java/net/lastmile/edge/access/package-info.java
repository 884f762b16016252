/**
 * Who may log in: the checks of requirement R2 in their order, and the reply.
 *
 * <ol>
 *   <li>The first check that fails names the outcome; every outcome reaches the event sink.
 *   <li>A secret is in the clear only while it is compared, and compared in constant time.
 *   <li>A line is looked up in its NAS's tenant only, by the rule of {@link
 *       net.lastmile.edge.contract.Username}.
 *   <li>Without a password only lines marked so come in, from the place that is their name, and
 *       never over PPP (ADR 0026).
 *   <li>Passwords from a NAS that come out as no text are told of: its secret is probably another
 *       one than ours.
 * </ol>
 */
package net.lastmile.edge.access;
