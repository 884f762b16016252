package net.lastmile.edge.session;

import net.lastmile.edge.contract.event.AccountingEvent;
import net.lastmile.edge.contract.event.AccountingEvent.StatusType;
import net.lastmile.edge.contract.event.NasIdentity;
import net.lastmile.edge.session.index.OnlineSession;
import net.lastmile.edge.session.silence.Silence;
import net.lastmile.edge.store.record.StoredSession;

/** What a packet makes of a session's state. */
final class SessionStates {
  private SessionStates() {}

  /** A session that nobody has heard of before this packet. */
  static StoredSession first(AccountingEvent event, int intervalSeconds, String node) {
    return new StoredSession(
        event.username(),
        event.framedIp(),
        event.framedIpv6Prefix(),
        event.delegatedIpv6Prefix(),
        event.callingStationId(),
        event.nasPort(),
        event.nasPortId(),
        event.beganAt().toEpochMilli(),
        happenedAtMillis(event),
        intervalSeconds,
        node,
        StoredSession.LIVE,
        "",
        line(event),
        event.nas().address(),
        event.nas().identifier(),
        event.type() != StatusType.INTERIM,
        !event.tellsItsStart(),
        event.framedIpv6Address(),
        event.at().toEpochMilli());
  }

  /**
   * What the packet does not say stays as it was. An older packet, such as a late Start, only adds
   * what was not known.
   */
  static StoredSession next(
      OnlineSession session, AccountingEvent event, int intervalSeconds, String node) {
    StoredSession before = session.state();
    long at = happenedAtMillis(event);
    boolean older = at < before.seenAtMillis();
    NasIdentity nas = older ? session.nas().or(event.nas()) : event.nas().or(session.nas());
    return new StoredSession(
        said(event.username(), before.username(), older),
        said(event.framedIp(), before.framedIp(), older),
        said(event.framedIpv6Prefix(), before.framedIpv6Prefix(), older),
        said(event.delegatedIpv6Prefix(), before.delegatedIpv6Prefix(), older),
        said(event.callingStationId(), before.callingStationId(), older),
        said(event.nasPort(), before.nasPort(), older),
        said(event.nasPortId(), before.nasPortId(), older),
        startedAtMillis(before, event),
        older ? before.seenAtMillis() : at,
        intervalSeconds,
        node,
        StoredSession.LIVE,
        token(session, event, older),
        said(line(event), before.subscriberId(), older),
        nas.address(),
        nas.identifier(),
        before.unreported() && event.type() != StatusType.INTERIM,
        before.startUntold() && !event.tellsItsStart(),
        said(event.framedIpv6Address(), before.framedIpv6Address(), older),
        Math.max(before.heardAtMillis(), event.at().toEpochMilli()));
  }

  private static String line(AccountingEvent event) {
    return event.subscriberId() == null ? "" : event.subscriberId().toString();
  }

  private static long startedAtMillis(StoredSession before, AccountingEvent event) {
    boolean tells = before.startUntold() ? event.tellsItsStart() : event.type() == StatusType.START;
    return tells
        ? Math.min(before.startedAtMillis(), event.beganAt().toEpochMilli())
        : before.startedAtMillis();
  }

  /** A line that authenticates again gets a new Class; the key keeps the first one. */
  private static String token(OnlineSession session, AccountingEvent event, boolean older) {
    String now = event.classToken();
    boolean same = now.isEmpty() || older || now.equals(session.token());
    return same ? session.state().token() : now;
  }

  /**
   * Whether the other nodes must hear of the change. That a session is still live, they need to
   * know only often enough not to take it for silent. They are told at once if another node than
   * before received the packet, and of every change of the session's data.
   */
  static boolean isNews(StoredSession written, StoredSession now) {
    if (written == null || !written.isLive()) {
      return true;
    }
    boolean same = now.heardAs(written, now.node()).isAs(written);
    long unwritten = now.heardAtMillis() - written.heardAtMillis();
    return !same || unwritten > Silence.writtenWithin(now.intervalSeconds()).toMillis();
  }

  static long happenedAtMillis(AccountingEvent event) {
    return event.happenedAt().toEpochMilli();
  }

  private static String said(String now, String before, boolean older) {
    return now.isEmpty() || older && !before.isEmpty() ? before : now;
  }
}
