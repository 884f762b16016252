/**
 * Refused log-ins: why which name was not let in, and what to do about it.
 *
 * <p>{@code /panel/refused-log-ins} ({@code search}, {@code filters-menu}, {@code
 * live:refusals:0:allow}; parameters {@code q}, {@code reason}, {@code period}, {@code nasId},
 * {@code planId}, {@code subscriberId}, {@code known}, {@code sort}, {@code cursor}, {@code cols}).
 * A line's page tells its latest refusal ({@code refusal}) and leads there.
 */
package net.lastmile.portal.refusals;
