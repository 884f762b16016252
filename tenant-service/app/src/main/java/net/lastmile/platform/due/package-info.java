/**
 * What is due for which tenant, and when: the table {@code platform.due_work}, which this package
 * alone reads and writes.
 *
 * <ol>
 *   <li>{@link net.lastmile.platform.due.Due} makes work due, in the transaction of the change that
 *       makes it so and as the last thing in it. A due time only moves earlier.
 *   <li>A node takes work only when no transaction is making the same work due, and one node at a
 *       time has it ({@link net.lastmile.platform.due.DueClaims}). If the node dies, another takes
 *       it over after half a minute, so that running twice must do no harm.
 *   <li>Work that is made due while it runs is due again afterwards.
 *   <li>What the work is, the features say ({@code net.lastmile.tenancy.DueWork}).
 * </ol>
 */
package net.lastmile.platform.due;
