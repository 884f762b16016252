package net.lastmile.edge.directory;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import net.lastmile.edge.templates.PlanAttributes;
import net.lastmile.edge.templates.VendorTemplates;

/**
 * The plans of one tenant. A subscriber's entry names its plan by a small number. The number is
 * assigned when the plan's id first occurs, even if that is in a subscriber's record, and never
 * changes while the node runs.
 */
final class PlanSlots {
  private final Map<UUID, Integer> slots = new HashMap<>();
  private volatile PlanAttributes[] plans = new PlanAttributes[0];

  /** For writers only, with the tenant's lock held. */
  int slotOf(UUID planId) {
    return slots.computeIfAbsent(planId, id -> slots.size());
  }

  /** For writers only, with the tenant's lock held; null removes. */
  void set(UUID planId, PlanAttributes plan) {
    int slot = slotOf(planId);
    PlanAttributes[] next = Arrays.copyOf(plans, Math.max(plans.length, slot + 1));
    next[slot] = plan;
    plans = next;
  }

  /** For writers only, with the tenant's lock held. */
  void renderAgain(VendorTemplates templates) {
    PlanAttributes[] next = plans.clone();
    for (int slot = 0; slot < next.length; slot++) {
      if (next[slot] != null) {
        next[slot] = PlanAttributes.of(next[slot].plan(), templates);
      }
    }
    plans = next;
  }

  /** The plan with this id, or null; with the tenant's lock held. */
  PlanAttributes of(UUID planId) {
    Integer slot = slots.get(planId);
    return slot == null ? null : at(slot);
  }

  /** All plans present. */
  Stream<PlanAttributes> all() {
    return Arrays.stream(plans).filter(Objects::nonNull);
  }

  /** The plan; null if it is not present, or no longer. */
  PlanAttributes at(int slot) {
    PlanAttributes[] current = plans;
    return slot < current.length ? current[slot] : null;
  }
}
