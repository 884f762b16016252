package net.lastmile.edge.session;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import net.lastmile.edge.contract.NasEvent;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Ends sessions that nothing is heard of (requirement R5). Each node does so for those it heard
 * last; the one that leads, for those of nodes that are gone. Where many of a NAS's sessions fall
 * silent together the NAS is at fault and not its lines: then they stay, and the centre is told.
 */
final class SilenceWatch {
  private static final Logger LOG = LoggerFactory.getLogger(SilenceWatch.class);

  /** Fewer silent sessions than this are ended one by one, however few the NAS has. */
  static final int FLOOD_SESSIONS = 5;

  /** One part in so many of a NAS's sessions makes a flood. */
  private static final int FLOOD_PART = 2;

  /** Then they are ended all the same, so that addresses do not stay taken for ever. */
  static final Duration KEPT_AT_MOST = Duration.ofHours(24);

  /** Sessions ended in one run. */
  private static final int MAX_A_RUN = 1_000;

  /** A NAS of a tenant. */
  private record NasOfTenant(UUID tenantId, UUID nasId) {
    static NasOfTenant of(OnlineSession session) {
      return new NasOfTenant(session.key().tenantId(), session.key().nasId());
    }
  }

  private final Sessions sessions;
  private final SilenceReport report;
  private final Membership membership;
  private final String node;
  private final long listeningSinceMillis;
  private final Set<NasOfTenant> silentNases = ConcurrentHashMap.newKeySet();

  /**
   * @param listeningSinceMillis before then this node could hear nothing, and silence says nothing
   */
  SilenceWatch(
      Sessions sessions,
      SilenceReport report,
      Membership membership,
      String node,
      long listeningSinceMillis) {
    this.sessions = sessions;
    this.report = report;
    this.membership = membership;
    this.node = node;
    this.listeningSinceMillis = listeningSinceMillis;
  }

  /** NAS that do not report their sessions at the moment. */
  int silentNases() {
    return silentNases.size();
  }

  /**
   * @param end ends a session as lost
   */
  void run(long nowMillis, Consumer<OnlineSession> end) {
    Map<NasOfTenant, Long> all =
        sessions.all().collect(Collectors.groupingBy(NasOfTenant::of, Collectors.counting()));
    Map<NasOfTenant, List<OnlineSession>> silent =
        sessions
            .all()
            .filter(session -> isSilent(session, nowMillis))
            .collect(Collectors.groupingBy(NasOfTenant::of));
    Set<NasOfTenant> flooded = new HashSet<>();
    silent.forEach(
        (nas, some) -> {
          if (some.size() >= FLOOD_SESSIONS && some.size() * FLOOD_PART >= all.get(nas)) {
            flooded.add(nas);
          }
        });
    alarm(flooded, nowMillis);
    Set<String> members = Set.copyOf(membership.members());
    silent.values().stream()
        .flatMap(List::stream)
        .filter(session -> isOurs(session, members))
        .filter(s -> !flooded.contains(NasOfTenant.of(s)) || isKeptTooLong(s, nowMillis))
        .limit(MAX_A_RUN)
        .filter(session -> report.lost(session, nowMillis))
        .forEach(end);
  }

  private boolean isSilent(OnlineSession session, long nowMillis) {
    long heard = Math.max(session.state().seenAtMillis(), listeningSinceMillis);
    return Silence.isTooLong(session.state().intervalSeconds(), heard, nowMillis);
  }

  private static boolean isKeptTooLong(OnlineSession session, long nowMillis) {
    return nowMillis - session.state().seenAtMillis() > KEPT_AT_MOST.toMillis();
  }

  private boolean isOurs(OnlineSession session, Set<String> members) {
    String owner = session.state().node();
    return owner.equals(node) || membership.leads() && !members.contains(owner);
  }

  private void alarm(Set<NasOfTenant> flooded, long nowMillis) {
    for (NasOfTenant nas : flooded) {
      if (silentNases.add(nas)) {
        LOG.warn("NAS {} of {} does not report its sessions", nas.nasId(), nas.tenantId());
        tell(nas, nowMillis, NasEvent.Kind.SILENT);
      }
    }
    for (NasOfTenant nas : silentNases) {
      if (!flooded.contains(nas)) {
        silentNases.remove(nas);
        LOG.info("NAS {} of {} reports its sessions again", nas.nasId(), nas.tenantId());
        tell(nas, nowMillis, NasEvent.Kind.REPORTS_AGAIN);
      }
    }
  }

  private void tell(NasOfTenant nas, long nowMillis, NasEvent.Kind kind) {
    if (membership.leads()) {
      report.nas(nas.tenantId(), nas.nasId(), nowMillis, kind);
    }
  }
}
