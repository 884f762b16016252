/**
 * What flows and who is online: the numbers of the dashboard.
 *
 * <p>Traffic comes from minute sums that are kept as accounting arrives; who was online at a minute
 * is counted back from now by the sessions that began and ended since. A day is a day of the
 * tenant's zone.
 *
 * <p>{@code /live} says whether anything has moved, so that who shows it need not read it all.
 */
package net.lastmile.usage;
