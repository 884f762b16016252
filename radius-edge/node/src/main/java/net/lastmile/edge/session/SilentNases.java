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
  private final Set<ReportingNas> held = new HashSet<>();
  private final Set<NasOfTenant> alarmed = ConcurrentHashMap.newKeySet();
  private final Map<ReportingNas, Long> backAtMillis = new HashMap<>();

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
  boolean isHeld(ReportingNas nas) {
    return held.contains(nas);
  }

  /**
   * When the NAS reported again after it had been silent, or 0. Half of its sessions were heard by
   * then; the others report later, and their silence before was not their own.
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
    // Behind a proxy another one may still be silent.
    held.forEach(nas -> back.remove(nas.source()));
    back.forEach(source -> isBack(source, nowMillis));
    backAtMillis.values().removeIf(at -> nowMillis - at > REMEMBERED.toMillis());
  }

  /** A NAS without sessions is back, too, or nobody's to watch over here any more. */
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
    // One of before the start may have been ended by the node that watched meanwhile.
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
