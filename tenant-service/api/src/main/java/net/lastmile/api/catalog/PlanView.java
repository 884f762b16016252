package net.lastmile.api.catalog;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.UUID;

/** A plan. Rates in kbit/s, 0 for none; money in minor units of {@code currency}. */
public record PlanView(
    UUID id,
    String name,
    String commercialName,
    @JsonUnwrapped LineRates rates,
    @JsonUnwrapped Burst burst,
    @JsonUnwrapped Prices prices,
    String currency,
    @JsonUnwrapped Term term,
    UUID preferredNasId,
    @JsonUnwrapped PlanPoolIds pools,
    @JsonUnwrapped RouterTerms router,
    @JsonUnwrapped NameServers nameServers,
    int sessionLimit,
    int interimSeconds,
    int idleSeconds,
    boolean active,
    long subscribers,
    Instant createdAt) {}
