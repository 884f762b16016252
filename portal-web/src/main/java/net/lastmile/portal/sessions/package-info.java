/**
 * Sessions of all subscribers, only live ones by default: {@code /panel/sessions} ({@code search},
 * {@code sessions}; parameters {@code q}, {@code show}, {@code nasId}, {@code month}).
 */
package net.lastmile.portal.sessions;
