package net.lastmile.api.operator;

import java.util.Map;

/**
 * Limits of a tenant to change.
 *
 * @param limits by name; a number sets a limit, null restores the default, limits not named stay as
 *     they are
 */
public record LimitsUpdate(Map<String, Long> limits) {}
