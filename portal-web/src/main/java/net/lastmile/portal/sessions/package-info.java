/**
 * Accounting sessions of all subscribers, live ones unless asked otherwise: {@code /panel/sessions}
 * ({@code search}, {@code sessions}; parameters {@code q}, {@code all}, {@code nasId}).
 */
package net.lastmile.portal.sessions;
