package net.lastmile.edge.session;

import java.net.InetAddress;
import java.time.Clock;
import java.time.Instant;
import java.util.HexFormat;
import java.util.UUID;
import net.lastmile.edge.contract.record.Username;
import net.lastmile.edge.fixture.MovableClock;
import net.lastmile.edge.fixture.Router;
import net.lastmile.edge.radius.AttributeOctets;
import net.lastmile.edge.radius.AttributeType;
import net.lastmile.edge.session.index.Sessions;
import net.lastmile.edge.session.silence.RegionMembership;
import net.lastmile.edge.session.silence.ReportIntervals;
import net.lastmile.edge.session.silence.SilenceReport;
import net.lastmile.edge.store.Records;

/** One node's table of sessions, and routers that report to it. */
public final class SessionNode implements AutoCloseable {
  public static final int START = 1;
  public static final int STOP = 2;
  public static final int INTERIM = 3;
  public static final int ACCOUNTING_ON = 7;
  public static final int ACCOUNTING_OFF = 8;
  public static final int INTERVAL_SECONDS = 300;

  private final Router router = new Router("secret");
  public final SessionTracker tracker;
  public final Sessions sessions;

  public volatile Username.Case usernameCase = Username.Case.IGNORED;

  /** The interval in the plan of every known line. */
  public volatile int askedSeconds = INTERVAL_SECONDS;

  public SessionNode(Records records, String name) {
    this(records, name, new MovableClock());
  }

  /** A node that reports silence to nobody. */
  public SessionNode(Records records, String name, Clock clock) {
    this(records, name, SilenceReport.NONE, clock);
  }

  public SessionNode(Records records, String name, SilenceReport report, Clock clock) {
    this(records, name, report, clock, new NasShare());
  }

  public SessionNode(
      Records records, String name, SilenceReport report, Clock clock, NasShare share) {
    tracker =
        new SessionTracker(
            records.sessions(),
            tenant -> usernameCase,
            (tenant, user, ours) -> user.isEmpty() ? ReportIntervals.UNKNOWN_SECONDS : askedSeconds,
            report,
            new RegionMembership(records),
            name,
            clock,
            share);
    sessions = tracker.sessions();
    tracker.start();
  }

  /** Passes a packet of a session to the table. */
  public void report(
      UUID tenant, UUID nas, Instant at, int type, String username, String token, String address) {
    AttributeOctets packet =
        new AttributeOctets()
            .number(AttributeType.ACCT_STATUS_TYPE, type)
            .text(AttributeType.ACCT_SESSION_ID, "8000" + username)
            .text(AttributeType.USER_NAME, username)
            .text(AttributeType.CALLING_STATION_ID, "00:11:22:AA:BB:0" + username.length())
            .number(AttributeType.NAS_PORT, 7)
            .text(AttributeType.NAS_PORT_ID, "ether" + username.length());
    if (!token.isEmpty()) {
      packet.octets(AttributeType.CLASS, HexFormat.of().parseHex(token));
    }
    if (!address.isEmpty()) {
      packet.octets(AttributeType.FRAMED_IP_ADDRESS, InetAddress.ofLiteral(address).getAddress());
    }
    hand(tenant, nas, at, packet);
  }

  /** Passes an interim update with only the mandatory attributes of its session. */
  public void reportWithoutName(UUID tenant, UUID nas, Instant at, String username) {
    hand(
        tenant,
        nas,
        at,
        new AttributeOctets()
            .number(AttributeType.ACCT_STATUS_TYPE, INTERIM)
            .text(AttributeType.ACCT_SESSION_ID, "8000" + username));
  }

  /** The router reports that it started or shuts down. */
  public void routerSays(UUID tenant, UUID nas, Instant at, int type) {
    hand(tenant, nas, at, new AttributeOctets().number(AttributeType.ACCT_STATUS_TYPE, type));
  }

  public void hand(UUID tenant, UUID nas, Instant at, AttributeOctets packet) {
    tracker.accounted(
        tenant,
        nas,
        at.toEpochMilli(),
        InetAddress.getLoopbackAddress(),
        router.accounting(packet));
  }

  @Override
  public void close() {
    tracker.close();
  }
}
