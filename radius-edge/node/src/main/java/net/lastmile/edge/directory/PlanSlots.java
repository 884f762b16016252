package net.lastmile.edge.directory;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import net.lastmile.edge.vendor.PlanAttributes;
import net.lastmile.edge.vendor.VendorTemplates;

/**
 * The plans of one tenant. A subscriber's entry names its plan by a small number that never changes
 * while the node runs, given out when the plan's id is first heard of, be it by a subscriber.
 */
final class PlanSlots {
  private final Map<UUID, Integer> slots = new HashMap<>();
  private volatile PlanAttributes[] plans = new PlanAttributes[0];

  /** For writers only, under the tenant's lock. */
  int slotOf(UUID planId) {
    return slots.computeIfAbsent(planId, id -> slots.size());
  }

  /** For writers only, under the tenant's lock; null removes. */
  void set(UUID planId, PlanAttributes plan) {
    int slot = slotOf(planId);
    PlanAttributes[] next = Arrays.copyOf(plans, Math.max(plans.length, slot + 1));
    next[slot] = plan;
    plans = next;
  }

  /** For writers only, under the tenant's lock. */
  void renderAgain(VendorTemplates templates) {
    PlanAttributes[] next = plans.clone();
    for (int slot = 0; slot < next.length; slot++) {
      if (next[slot] != null) {
        next[slot] = PlanAttributes.of(next[slot].plan(), templates);
      }
    }
    plans = next;
  }

  /** The plan of this id, or null; under the tenant's lock. */
  PlanAttributes of(UUID planId) {
    Integer slot = slots.get(planId);
    return slot == null ? null : at(slot);
  }

  /** Those that are here. */
  Stream<PlanAttributes> all() {
    return Arrays.stream(plans).filter(Objects::nonNull);
  }

  /** The plan, or null if it is not (or no longer) here. */
  PlanAttributes at(int slot) {
    PlanAttributes[] current = plans;
    return slot < current.length ? current[slot] : null;
  }
}
