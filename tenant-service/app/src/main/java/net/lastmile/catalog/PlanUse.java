package net.lastmile.catalog;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;

/** Who is on which plan; the feature that puts subscribers on plans answers. */
public interface PlanUse {
  /** How many subscribers are on each of these plans; plans without subscribers are left out. */
  Map<UUID, Long> of(Collection<UUID> plans);

  boolean isUsed(UUID plan);
}
