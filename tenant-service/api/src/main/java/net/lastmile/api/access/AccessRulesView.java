package net.lastmile.api.access;

import java.util.List;
import java.util.UUID;
import net.lastmile.edge.contract.record.AccessPolicy.RealmHandling;
import net.lastmile.edge.contract.record.Username;

/**
 * @param realms what is done with {@code @realm} in a User-Name: {@code KEEP}, {@code STRIP}, or
 *     {@code STRIP_LISTED} for those in {@code strippedRealms}
 * @param expiredPlanId the plan that an expired line gets instead of a reject; null: it is refused
 * @param rejectDelayMillis how long an Access-Reject is held back, 0 to 5000
 * @param usernameCase {@code IGNORED}: {@code Ana} and {@code ana} are one line; {@code EXACT}:
 *     they are two
 * @param packetsPerSecond what all routers together may send to an edge; 0: the edge's own limit
 */
public record AccessRulesView(
    RealmHandling realms,
    List<String> strippedRealms,
    UUID expiredPlanId,
    int rejectDelayMillis,
    int packetsPerSecond,
    Username.Case usernameCase) {}
