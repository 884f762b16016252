/**
 * From an empty panel to the first line's log-in: {@code /panel/first-steps} ({@code step-nas},
 * {@code step-plan}, {@code step-subscriber}, {@code step-login}, {@code router-configuration}).
 */
package net.lastmile.portal.firststeps;
