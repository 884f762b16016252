package net.lastmile.api.catalog;

import java.time.Instant;
import java.util.UUID;
import net.lastmile.api.field.Group;

/** A plan. Rates in kbit/s, 0 for none; money in minor units of {@code currency}. */
public record PlanView(
    UUID id,
    String name,
    String commercialName,
    @Group LineRates rates,
    @Group Burst burst,
    @Group Prices prices,
    String currency,
    @Group Term term,
    UUID preferredNasId,
    @Group PlanPoolIds pools,
    @Group RouterTerms router,
    @Group NameServers nameServers,
    int sessionLimit,
    int interimSeconds,
    int idleSeconds,
    boolean active,
    long subscribers,
    Instant createdAt) {}
