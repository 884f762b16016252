package net.lastmile.edge.session;

import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import net.lastmile.edge.contract.NasEvent;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** NAS whose sessions stay although nothing is heard of them, and the alarm for these. */
final class SilentNases {
  private static final Logger LOG = LoggerFactory.getLogger(SilentNases.class);

  /** No session of a usual interval looks back further. */
  private static final Duration REMEMBERED = Duration.ofHours(24);

  private final SilenceReport report;
  private final Set<NasOfTenant> held = new HashSet<>();
  private final Set<NasOfTenant> alarmed = ConcurrentHashMap.newKeySet();
  private final Map<NasOfTenant, Long> backAtMillis = new HashMap<>();

  SilentNases(SilenceReport report) {
    this.report = report;
  }

  /** NAS with an alarm; for any thread. */
  int alarms() {
    return alarmed.size();
  }

  /** Whether its sessions stay. */
  boolean isHeld(NasOfTenant nas) {
    return held.contains(nas);
  }

  /**
   * When the NAS reported again after it had been silent, or 0. Half of its sessions were heard by
   * then; the others report later, and their silence before was not their own.
   */
  long backAtMillis(NasOfTenant nas) {
    return backAtMillis.getOrDefault(nas, 0L);
  }

  void update(Map<NasOfTenant, NasTally> tallies, long nowMillis) {
    tallies.forEach(
        (nas, tally) -> {
          if (tally.isFlood()) {
            hold(nas, tally, nowMillis);
          }
        });
    for (Iterator<NasOfTenant> each = held.iterator(); each.hasNext(); ) {
      NasOfTenant nas = each.next();
      NasTally tally = tallies.get(nas);
      if (tally == null || !tally.isFlood()) {
        each.remove();
        isBack(nas, nowMillis);
      }
    }
    backAtMillis.values().removeIf(at -> nowMillis - at > REMEMBERED.toMillis());
  }

  private void hold(NasOfTenant nas, NasTally tally, long nowMillis) {
    held.add(nas);
    if (!tally.overdue().isEmpty() && alarmed.add(nas)) {
      LOG.warn("NAS {} of {} does not report its sessions", nas.nasId(), nas.tenantId());
      report.nas(nas.tenantId(), nas.nasId(), nowMillis, NasEvent.Kind.SILENT);
    }
  }

  private void isBack(NasOfTenant nas, long nowMillis) {
    backAtMillis.put(nas, nowMillis);
    if (alarmed.remove(nas)) {
      LOG.info("NAS {} of {} reports its sessions again", nas.nasId(), nas.tenantId());
      report.nas(nas.tenantId(), nas.nasId(), nowMillis, NasEvent.Kind.REPORTS_AGAIN);
    }
  }
}
