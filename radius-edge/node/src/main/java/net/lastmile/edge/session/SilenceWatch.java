package net.lastmile.edge.session;

import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import net.lastmile.edge.store.StoredSession;

/**
 * Ends sessions that nothing is heard of (requirement R5). Each node does so for those it heard
 * last, since it tells the others of only some of what it hears; the one that leads, for those of
 * nodes that are gone. Where many of a NAS's sessions fall silent together the NAS is at fault and
 * not its lines: then they stay, and the centre is told. All of it goes by when packets came, never
 * by a router's clock.
 */
final class SilenceWatch {
  /** Then they are ended all the same, so that addresses do not stay taken for ever. */
  static final Duration KEPT_AT_MOST = Duration.ofHours(24);

  /** Sessions ended in one run. */
  private static final int MAX_A_RUN = 1_000;

  /**
   * NAS remembered to report. Beyond that, those without a session up are forgotten: a router may
   * give itself another name with each packet.
   */
  private static final int MAX_REMEMBERED = 10_000;

  /** Of a NAS that never reports, one session in so many is looked at in one run. */
  private static final int RUNS_FOR_ALL = 6;

  private final Sessions sessions;
  private final SilenceReport report;
  private final Membership membership;
  private final String node;
  private final SilentNases nases;
  private volatile long listeningSinceMillis;

  /** NAS that were heard to send interims; of others silence says nothing. */
  private final Set<ReportingNas> reporting = new HashSet<>();

  private int runs;

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
    this.nases = new SilentNases(report);
  }

  /** Gives every session its time again: the clock was set, and what it said before is void. */
  void listenFrom(long nowMillis) {
    listeningSinceMillis = nowMillis;
  }

  /** NAS that do not report their sessions at the moment. */
  int silentNases() {
    return nases.alarms();
  }

  /**
   * @param end ends a session as lost
   */
  void run(long nowMillis, Consumer<OnlineSession> end) {
    runs++;
    Map<ReportingNas, NasTally> tallies = tallies(nowMillis);
    nases.update(tallies, nowMillis);
    tallies.values().stream()
        .map(NasTally::overdue)
        .flatMap(List::stream)
        .filter(session -> isOver(session, nowMillis))
        .limit(MAX_A_RUN)
        .filter(session -> report.lost(session, nowMillis))
        .forEach(end);
  }

  private Map<ReportingNas, NasTally> tallies(long nowMillis) {
    Set<String> members = Set.copyOf(membership.members());
    boolean leads = membership.leads();
    Map<ReportingNas, NasTally> tallies = new HashMap<>();
    rememberWhoReports();
    sessions
        .all()
        .filter(session -> isOurs(session) || leads && !members.contains(session.state().node()))
        .forEach(session -> tally(session, tallies, nowMillis));
    return tallies;
  }

  private void rememberWhoReports() {
    sessions
        .all()
        .filter(session -> !session.state().unreported())
        .forEach(session -> reporting.add(ReportingNas.of(session)));
    if (reporting.size() > MAX_REMEMBERED) {
      reporting.retainAll(sessions.all().map(ReportingNas::of).collect(Collectors.toSet()));
    }
  }

  private void tally(OnlineSession session, Map<ReportingNas, NasTally> tallies, long nowMillis) {
    ReportingNas nas = ReportingNas.of(session);
    boolean reported = session.state().intervalSeconds() > 0 && reporting.contains(nas);
    if (reported || isLeftBehind(session)) {
      count(session, nas, tallies.computeIfAbsent(nas, n -> new NasTally()), nowMillis);
    }
  }

  /** Its Stop was lost, and no report will ever be missed: its line dialled in again long ago. */
  private boolean isLeftBehind(OnlineSession session) {
    return Math.floorMod(session.key().hashCode(), RUNS_FOR_ALL) == runs % RUNS_FOR_ALL
        && sessions.isReplaced(session);
  }

  /** Of a session that is never reported: as long as of any other. */
  private static int interval(OnlineSession session) {
    int interval = session.state().intervalSeconds();
    return interval > 0 ? interval : ReportIntervals.UNKNOWN_SECONDS;
  }

  /** Silence of a session whose line has dialled in again says nothing of the NAS. */
  private void count(OnlineSession session, ReportingNas nas, NasTally tally, long nowMillis) {
    int interval = interval(session);
    long heard = heardMillis(session, nas);
    if (!Silence.isQuiet(interval, heard, nowMillis)) {
      if (session.state().heardAtMillis() >= listeningSinceMillis) {
        tally.addHeard();
      } else {
        tally.addAwaited();
      }
      return;
    }
    if (!sessions.isReplaced(session)) {
      tally.addQuiet();
    }
    if (Silence.isTooLong(interval, heard, nowMillis)) {
      tally.addOverdue(session);
    }
  }

  private boolean isOurs(OnlineSession session) {
    return session.state().node().equals(node);
  }

  /** Of another node's session it may have heard more than it ever told. */
  private long heardMillis(OnlineSession session, ReportingNas nas) {
    StoredSession state = session.state();
    long untold = isOurs(session) ? 0 : Silence.writtenWithin(state.intervalSeconds()).toMillis();
    long fromWhen = Math.max(listeningSinceMillis, nases.backAtMillis(nas));
    return Math.max(state.heardAtMillis() + untold, fromWhen);
  }

  /** A NAS that was found to be back just now gave its overdue sessions time, too. */
  private boolean isOver(OnlineSession session, long nowMillis) {
    ReportingNas nas = ReportingNas.of(session);
    if (nases.isHeld(nas) && !sessions.isReplaced(session)) {
      return nowMillis - session.state().heardAtMillis() > KEPT_AT_MOST.toMillis();
    }
    return Silence.isTooLong(interval(session), heardMillis(session, nas), nowMillis);
  }
}
