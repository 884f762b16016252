package net.lastmile.api.subscribers;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import net.lastmile.api.problem.FieldWarning;
import net.lastmile.edge.contract.record.LineLogin;

/**
 * @param state {@code ACTIVE}, {@code EXPIRED} or {@code INACTIVE}: how a log-in would be treated
 * @param status {@code ACTIVE} or {@code INACTIVE}: as set
 * @param overridePrice whether {@code priceMinor}, in the tenant's currency, replaces the plan's
 *     price
 * @param addressWarnings {@code outside-pools} if an address of its own is in none of the tenant's
 *     pools of that kind, provided there are any
 * @param macs the only hardware addresses that may log in, each as 12 lower-case digits; empty: any
 * @param saveMac whether the first address seen becomes the only one while {@code macs} is empty
 * @param sessionLimit sessions at the same time; 0: as the plan says
 * @param login {@code PASSWORD}, {@code MAC} or {@code CIRCUIT}
 * @param onlineSince start of the newest live session, or null
 */
public record SubscriberView(
    UUID id,
    String username,
    UUID planId,
    String planName,
    SubscriberState state,
    SubscriberStatus status,
    LocalDate expiryDate,
    boolean overridePrice,
    long priceMinor,
    @JsonUnwrapped Person person,
    @JsonUnwrapped Place place,
    @JsonUnwrapped LineAddresses addresses,
    List<FieldWarning> addressWarnings,
    String note,
    List<String> macs,
    boolean saveMac,
    int sessionLimit,
    LineLogin login,
    Instant onlineSince,
    Instant createdAt,
    Instant updatedAt) {}
