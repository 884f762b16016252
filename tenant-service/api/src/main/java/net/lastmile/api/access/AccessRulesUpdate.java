package net.lastmile.api.access;

import java.util.List;
import net.lastmile.api.field.Id;
import net.lastmile.api.field.Most;
import net.lastmile.api.field.Range;
import net.lastmile.api.field.Realm;
import net.lastmile.api.field.Unit;
import net.lastmile.edge.contract.record.AccessPolicy;
import net.lastmile.edge.contract.record.AccessPolicy.RealmHandling;
import net.lastmile.edge.contract.record.Username;

/**
 * Fields to change; null leaves a field as it is. Values as in {@link AccessRulesView}.
 *
 * @param expiredPlanId a plan's id; the empty text: expired lines are refused
 * @param usernameCase cannot become {@code IGNORED} while a line has capital letters in its name
 */
public record AccessRulesUpdate(
    RealmHandling realms,
    @Most(50) List<@Realm String> strippedRealms,
    @Id String expiredPlanId,
    @Range(max = AccessPolicy.MAX_REJECT_DELAY_MILLIS, unit = Unit.MILLISECONDS)
        Integer rejectDelayMillis,
    @Range(max = 1_000_000, unit = Unit.PER_SECOND) Integer packetsPerSecond,
    Username.Case usernameCase) {}
