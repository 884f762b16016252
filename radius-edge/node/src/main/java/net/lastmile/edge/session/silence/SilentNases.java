package net.lastmile.edge.session.silence;

import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import net.lastmile.edge.contract.event.NasEvent;
import net.lastmile.edge.session.index.NasOfTenant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** NAS whose sessions stay although nothing is heard of them, and the alarms for these. */
final class SilentNases {
  private static final Logger LOG = LoggerFactory.getLogger(SilentNases.class);

  /** No session with a usual interval needs an older entry. */
  private static final Duration REMEMBERED = Duration.ofHours(24);

  private final SilenceReport report;
  private final Set<ReportingNas> held = new HashSet<>();
  private final Set<NasOfTenant> alarmed = ConcurrentHashMap.newKeySet();
  private final Map<ReportingNas, Long> backAtMillis = new HashMap<>();

  /** NAS with an alarm from before this start, whose state is not known yet. */
  private final Set<NasOfTenant> doubted = new HashSet<>();

  SilentNases(SilenceReport report) {
    this.report = report;
    doubted.addAll(report.toldSilent());
    alarmed.addAll(doubted);
  }

  /** The number of NAS with an alarm; for any thread. */
  int alarms() {
    return alarmed.size();
  }

  /** Whether the NAS's sessions stay. */
  boolean isHeld(ReportingNas nas) {
    return held.contains(nas);
  }

  /**
   * When the NAS reported again after a silence, or 0. By then half of its sessions had reported;
   * the others report later, and their earlier silence was not their own fault.
   */
  long backAtMillis(ReportingNas nas) {
    return backAtMillis.getOrDefault(nas, 0L);
  }

  void update(Map<ReportingNas, NasTally> tallies, long nowMillis) {
    tallies.forEach(
        (nas, tally) -> {
          if (tally.isFlood()) {
            hold(nas, tally, nowMillis);
          }
        });
    Set<NasOfTenant> back = new HashSet<>();
    for (Iterator<ReportingNas> each = held.iterator(); each.hasNext(); ) {
      ReportingNas nas = each.next();
      NasTally tally = tallies.get(nas);
      if (tally == null || !tally.isFlood()) {
        each.remove();
        backAtMillis.put(nas, nowMillis);
        back.add(nas.source());
      }
    }
    back.addAll(doubtedThatAreBack(tallies, nowMillis));
    // Behind a proxy, another NAS may still be silent.
    held.forEach(nas -> back.remove(nas.source()));
    back.forEach(source -> isBack(source, nowMillis));
    backAtMillis.values().removeIf(at -> nowMillis - at > REMEMBERED.toMillis());
  }

  /** A NAS without sessions is also back, or no longer this node's to watch over. */
  private Set<NasOfTenant> doubtedThatAreBack(Map<ReportingNas, NasTally> tallies, long nowMillis) {
    Set<NasOfTenant> back = new HashSet<>(doubted);
    tallies.forEach(
        (nas, tally) -> {
          if (!tally.isBack()) {
            back.remove(nas.source());
          }
        });
    tallies.keySet().stream()
        .filter(nas -> back.contains(nas.source()))
        .forEach(nas -> backAtMillis.put(nas, nowMillis));
    return back;
  }

  private void hold(ReportingNas nas, NasTally tally, long nowMillis) {
    held.add(nas);
    if (tally.overdue().isEmpty()) {
      return;
    }
    NasOfTenant source = nas.source();
    // An alarm from before the start may meanwhile have been ended by the node that watched
    // instead.
    if (alarmed.add(source) | doubted.remove(source)) {
      LOG.warn("NAS {} of {} does not report its sessions", source.nasId(), source.tenantId());
      report.nas(source.tenantId(), source.nasId(), nowMillis, NasEvent.Kind.SILENT);
    }
  }

  private void isBack(NasOfTenant source, long nowMillis) {
    doubted.remove(source);
    if (alarmed.remove(source)) {
      LOG.info("NAS {} of {} reports its sessions again", source.nasId(), source.tenantId());
      report.nas(source.tenantId(), source.nasId(), nowMillis, NasEvent.Kind.REPORTS_AGAIN);
    }
  }
}
