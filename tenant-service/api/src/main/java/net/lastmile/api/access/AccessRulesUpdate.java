package net.lastmile.api.access;

import java.util.List;

/**
 * Fields to change; null leaves a field as it is. Values as in {@link AccessRulesView}.
 *
 * @param expiredPlanId a plan's id; the empty text: expired lines are refused
 * @param usernameCase cannot become {@code IGNORED} while a line has capital letters in its name
 */
public record AccessRulesUpdate(
    String realms,
    List<String> strippedRealms,
    String expiredPlanId,
    Integer rejectDelayMillis,
    Integer packetsPerSecond,
    String usernameCase) {}
