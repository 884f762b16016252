/**
 * The months of radacct (R8, ADR 0020): partitions of the time sessions began, in UTC.
 *
 * <ol>
 *   <li>The month that is under way and the next have their partition before anything comes for
 *       them; what no month is there for lies in the default partition, and moves once it is.
 *   <li>A month old enough, in which no session runs, is attached to radacct_archive as it is, with
 *       fewer indexes. Nothing is ever deleted.
 *   <li>What comes late for an archived session brings it back into the default partition ({@code
 *       net.lastmile.radius}); ended, it goes to the archive again.
 *   <li>Each step is one short transaction of the tenant's role, may be done twice, and gives up
 *       rather than hold up accounting for long.
 * </ol>
 */
package net.lastmile.radius.months;
