package net.lastmile.api.catalog;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import jakarta.validation.Valid;
import net.lastmile.api.field.Amount;
import net.lastmile.api.field.Id;
import net.lastmile.api.field.Range;
import net.lastmile.api.field.Rate;
import net.lastmile.api.field.Required;
import net.lastmile.api.field.Text;
import net.lastmile.api.field.Unit;

/**
 * A plan to create, or the fields of one to change (null leaves a field as it is). Rates are text
 * as people type them: {@code 20M}, {@code 1.5M}, {@code 2000}, {@code 2000k} (P1).
 *
 * @param price decimal text in the tenant's currency, for instance {@code 19.99}; empty for 0, as
 *     with the other two prices
 * @param validityUnit {@code HOURS}, {@code DAYS} or {@code MONTHS}
 * @param cycle when the validity starts to count: {@code FROM_START}, when service starts; {@code
 *     CALENDAR_MONTH}, with the current month as the first; {@code MONTHLY_ACCOUNT}, on the anchor
 *     day. The last two count in months
 * @param anchorDay day of the month, 1 to 31, for a monthly account; in a shorter month, its last
 *     day
 * @param interimSeconds Acct-Interim-Interval, 60 to 3600; 300 if null
 * @param preferredNasId id of the NAS that its lines should connect to; empty for any
 * @param ipv4PoolId id of the pool from which the edges lease its lines' addresses; takes
 *     precedence over {@code pool}; empty for none, as with the other two
 * @param ipv6PoolId id of the pool of prefixes for the line's link
 * @param delegatedPoolId id of the pool of prefixes delegated to the line
 * @param sessionLimit sessions that a line may have at the same time; 0: no limit
 * @param idleSeconds seconds without traffic after which the router ends a session (Idle-Timeout),
 *     up to a week; 0: never
 */
public record PlanRequest(
    @Required @Text(max = 64) String name,
    @Text(max = 64) String commercialName,
    @Required @Rate String download,
    @Required @Rate String upload,
    @Valid @JsonUnwrapped BurstRequest burst,
    @Amount String price,
    @Amount String dayPrice,
    @Amount String resetPrice,
    @Range(min = 1, max = 10_000) Integer validity,
    ValidityUnit validityUnit,
    BillingCycle cycle,
    @Range(max = 31) Integer anchorDay,
    @Id String preferredNasId,
    @Id String ipv4PoolId,
    @Id String ipv6PoolId,
    @Id String delegatedPoolId,
    @Valid @JsonUnwrapped RouterTerms router,
    @Valid @JsonUnwrapped NameServers nameServers,
    @Range(max = 1_000) Integer sessionLimit,
    @Range(min = 60, max = 3_600, unit = Unit.SECONDS) Integer interimSeconds,
    @Range(max = 604_800, unit = Unit.SECONDS) Integer idleSeconds,
    Boolean active) {}
