/**
 * What the tenant sees first: {@code /panel/dashboard} ({@code online}, {@code traffic-chart},
 * {@code online-chart}, {@code logins-chart}; each chart with a table behind it).
 */
package net.lastmile.portal.dashboard;
