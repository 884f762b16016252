package net.lastmile.edge.session.silence;

import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import net.lastmile.edge.session.index.OnlineSession;
import net.lastmile.edge.session.index.Sessions;
import net.lastmile.edge.store.record.StoredSession;

/**
 * Ends sessions that are silent for too long (requirement R5). Each node does so for the sessions
 * that it heard last, since it does not tell the others everything that it hears; the leading node
 * does so for the sessions of nodes that are gone. If many of a NAS's sessions fall silent
 * together, the NAS is at fault and not its lines: the sessions then stay, and the centre is told.
 * Only arrival times count, never a router's clock.
 */
public final class SilenceWatch {
  /** After this time they are ended all the same, so that addresses do not stay taken forever. */
  static final Duration KEPT_AT_MOST = Duration.ofHours(24);

  /** Sessions ended in one run. */
  private static final int MAX_A_RUN = 1_000;

  /**
   * Number of NAS remembered as reporting. Beyond this, those without a live session are forgotten:
   * a router may give itself another name with each packet.
   */
  private static final int MAX_REMEMBERED = 10_000;

  /** The sessions of a NAS that never reports are spread over this many runs. */
  private static final int RUNS_FOR_ALL = 6;

  private final Sessions sessions;
  private final SilenceReport report;
  private final Membership membership;
  private final String node;
  private final SilentNases nases;
  private volatile long listeningSinceMillis;

  /** NAS that have sent interims; from all others, silence means nothing. */
  private final Set<ReportingNas> reporting = new HashSet<>();

  private int runs;

  /**
   * @param listeningSinceMillis before then this node could hear nothing, so silence means nothing
   */
  public SilenceWatch(
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

  /** Gives every session its full time again: the clock was set, and earlier times are invalid. */
  public void listenFrom(long nowMillis) {
    listeningSinceMillis = nowMillis;
  }

  /** NAS that currently do not report their sessions. */
  public int silentNases() {
    return nases.alarms();
  }

  /**
   * @param end ends a session as lost
   */
  public void run(long nowMillis, Consumer<OnlineSession> end) {
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

  /**
   * Whether its line has dialled in again, so that its Stop was lost. Without reports, no missed
   * one would show that.
   */
  private boolean isLeftBehind(OnlineSession session) {
    return Math.floorMod(session.key().hashCode(), RUNS_FOR_ALL) == runs % RUNS_FOR_ALL
        && sessions.isReplaced(session);
  }

  /** For a session that is never reported, the same interval as for an unknown line. */
  private static int interval(OnlineSession session) {
    int interval = session.state().intervalSeconds();
    return interval > 0 ? interval : ReportIntervals.UNKNOWN_SECONDS;
  }

  /**
   * If the line has dialled in again, the silence of its old session says nothing about the NAS.
   */
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

  /** For another node's session: that node may have heard more than it told. */
  private long heardMillis(OnlineSession session, ReportingNas nas) {
    StoredSession state = session.state();
    long untold = isOurs(session) ? 0 : Silence.writtenWithin(state.intervalSeconds()).toMillis();
    long fromWhen = Math.max(listeningSinceMillis, nases.backAtMillis(nas));
    return Math.max(state.heardAtMillis() + untold, fromWhen);
  }

  /** If the NAS was just found to be reporting again, its overdue sessions get more time, too. */
  private boolean isOver(OnlineSession session, long nowMillis) {
    ReportingNas nas = ReportingNas.of(session);
    if (nases.isHeld(nas) && !sessions.isReplaced(session)) {
      return nowMillis - session.state().heardAtMillis() > KEPT_AT_MOST.toMillis();
    }
    return Silence.isTooLong(interval(session), heardMillis(session, nas), nowMillis);
  }
}
