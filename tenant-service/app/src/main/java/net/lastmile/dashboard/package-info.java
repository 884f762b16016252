/**
 * Traffic and who is online: the numbers of the dashboard.
 *
 * <p>Traffic comes from sums for each minute, updated as accounting arrives; the number online at a
 * minute is counted back from now by the sessions that began and ended since. A day is a day of the
 * tenant's zone.
 *
 * <p>{@code /live} says whether anything has changed, so that a page need not read everything
 * again.
 */
package net.lastmile.dashboard;
