package net.lastmile.api.catalog;

import java.util.UUID;

/** The pools from which the edges lease addresses to lines; null for none. */
public record PlanPoolIds(UUID ipv4PoolId, UUID ipv6PoolId, UUID delegatedPoolId) {
  public static final PlanPoolIds NONE = new PlanPoolIds(null, null, null);
}
