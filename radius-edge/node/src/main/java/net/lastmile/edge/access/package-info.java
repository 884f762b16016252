/**
 * Who may log in: the checks of requirement R2 in their order, and the reply.
 *
 * <ol>
 *   <li>The first check that fails names the outcome; every outcome reaches the event sink.
 *   <li>A secret is in the clear only while it is compared, and compared in constant time.
 *   <li>A line is looked up in its NAS's tenant only.
 * </ol>
 */
package net.lastmile.edge.access;
