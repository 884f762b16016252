/**
 * The months of radacct (R8, ADR 0020): partitions by the time at which sessions began, in UTC.
 *
 * <ol>
 *   <li>The current month and the next have their partitions before anything arrives for them; rows
 *       without a month are in the default partition, and move once the month exists.
 *   <li>A month that is old enough and has no live session is attached to radacct_archive as it is,
 *       with fewer indexes. Nothing is ever deleted.
 *   <li>A late event for an archived session brings it back into the default partition ({@code
 *       net.lastmile.accounting}); once it has ended, it is archived again.
 *   <li>Each step is one short transaction of the tenant's role, may be repeated, and gives up
 *       rather than delay accounting for long.
 * </ol>
 */
package net.lastmile.accounting.months;
