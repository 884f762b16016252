package net.lastmile.edge.session;

import net.lastmile.edge.contract.AccountingEvent;
import net.lastmile.edge.store.StoredSession;

/** What a packet makes of a session. */
final class SessionStates {
  private SessionStates() {}

  /** A session nobody has heard of before this packet. */
  static StoredSession first(AccountingEvent event, int intervalSeconds, String node) {
    long at = happenedAtMillis(event);
    return new StoredSession(
        event.username(),
        event.framedIp(),
        event.framedIpv6Prefix(),
        event.delegatedIpv6Prefix(),
        event.callingStationId(),
        event.nasPort(),
        event.nasPortId(),
        at - event.sessionSeconds() * 1_000,
        at,
        intervalSeconds,
        node,
        StoredSession.LIVE);
  }

  /** What the packet does not say stays as it was; an older one says nothing new. */
  static StoredSession next(
      StoredSession before, AccountingEvent event, int intervalSeconds, String node) {
    long at = happenedAtMillis(event);
    if (at < before.seenAtMillis()) {
      return before.seen(before.seenAtMillis(), node);
    }
    return new StoredSession(
        said(event.username(), before.username()),
        said(event.framedIp(), before.framedIp()),
        said(event.framedIpv6Prefix(), before.framedIpv6Prefix()),
        said(event.delegatedIpv6Prefix(), before.delegatedIpv6Prefix()),
        said(event.callingStationId(), before.callingStationId()),
        said(event.nasPort(), before.nasPort()),
        said(event.nasPortId(), before.nasPortId()),
        before.startedAtMillis(),
        at,
        intervalSeconds,
        node,
        StoredSession.LIVE);
  }

  /**
   * Whether the other nodes must hear of it. That a session is still up they need to know only so
   * often that none takes it for silent: a node which took a packet after another is told of at
   * once, and so is every change of what the session is.
   */
  static boolean isNews(StoredSession written, StoredSession now) {
    if (written == null || !written.isLive()) {
      return true;
    }
    boolean same = now.seen(written.seenAtMillis(), now.node()).equals(written);
    long unwritten = now.seenAtMillis() - written.seenAtMillis();
    return !same || unwritten > Silence.writtenWithin(now.intervalSeconds()).toMillis();
  }

  /** When the router made the packet: it may have tried for a while. */
  static long happenedAtMillis(AccountingEvent event) {
    return event.at().toEpochMilli() - event.delaySeconds() * 1_000L;
  }

  private static String said(String now, String before) {
    return now.isEmpty() ? before : now;
  }
}
