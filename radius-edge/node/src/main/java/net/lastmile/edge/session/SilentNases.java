package net.lastmile.edge.session;

import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
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

  /** With an alarm of before this start, of which is not known yet how they are. */
  private final Set<NasOfTenant> doubted = new HashSet<>();

  SilentNases(SilenceReport report) {
    this.report = report;
    doubted.addAll(report.toldSilent());
    alarmed.addAll(doubted);
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
    end(held, tally -> !tally.isFlood(), tallies, nowMillis);
    end(doubted, NasTally::isBack, tallies, nowMillis);
    backAtMillis.values().removeIf(at -> nowMillis - at > REMEMBERED.toMillis());
  }

  /** A NAS without sessions is back, too, or nobody's to watch over here any more. */
  private void end(
      Set<NasOfTenant> silent,
      Predicate<NasTally> back,
      Map<NasOfTenant, NasTally> tallies,
      long nowMillis) {
    for (Iterator<NasOfTenant> each = silent.iterator(); each.hasNext(); ) {
      NasOfTenant nas = each.next();
      NasTally tally = tallies.get(nas);
      if (tally == null || back.test(tally)) {
        each.remove();
        isBack(nas, nowMillis);
      }
    }
  }

  private void hold(NasOfTenant nas, NasTally tally, long nowMillis) {
    held.add(nas);
    if (tally.overdue().isEmpty()) {
      return;
    }
    // One of before the start may have been ended by the node that watched meanwhile.
    if (alarmed.add(nas) | doubted.remove(nas)) {
      LOG.warn("NAS {} of {} does not report its sessions", nas.nasId(), nas.tenantId());
      report.nas(nas.tenantId(), nas.nasId(), nowMillis, NasEvent.Kind.SILENT);
    }
  }

  private void isBack(NasOfTenant nas, long nowMillis) {
    backAtMillis.put(nas, nowMillis);
    doubted.remove(nas);
    if (alarmed.remove(nas)) {
      LOG.info("NAS {} of {} reports its sessions again", nas.nasId(), nas.tenantId());
      report.nas(nas.tenantId(), nas.nasId(), nowMillis, NasEvent.Kind.REPORTS_AGAIN);
    }
  }
}
