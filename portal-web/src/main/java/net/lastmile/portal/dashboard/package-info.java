/**
 * The panel's first page: {@code /panel/dashboard} ({@code online}, {@code traffic-chart}, {@code
 * online-chart}, {@code logins-chart}; each chart has a table with the same data).
 */
package net.lastmile.portal.dashboard;
