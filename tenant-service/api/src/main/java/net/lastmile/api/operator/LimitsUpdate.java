package net.lastmile.api.operator;

import java.util.Map;

/**
 * Limits of a tenant to change.
 *
 * @param limits by name; a number sets, null goes back to the default, those not named stay
 */
public record LimitsUpdate(Map<String, Long> limits) {}
