package net.lastmile.coa.lease;

import java.util.List;
import java.util.UUID;

/**
 * An edge that asks for jobs.
 *
 * @param limit most jobs to give
 * @param connected routers that hold a connection to it
 */
public record Taker(String region, String node, int limit, List<UUID> connected) {}
