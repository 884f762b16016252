package net.lastmile.sessions;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import net.lastmile.api.sessions.SessionView;

/** One row of radacct or of its archive. */
record SessionRow(
    long number,
    UUID subscriberId,
    String username,
    UUID nasId,
    String nasName,
    Instant startedAt,
    Instant updatedAt,
    Instant stoppedAt,
    long seconds,
    long inputOctets,
    long outputOctets,
    String framedIp,
    Ipv6 ipv6,
    String callingStationId,
    String nasPortId,
    String terminateCause,
    boolean archived,
    List<String> ignored,
    boolean fasterThanPlan) {
  static final String COLUMNS =
      """
      r.radacctid, r.subscriber_id, r.username, r.nas_id, n.name, r.acctstarttime,
      r.acctupdatetime, r.acctstoptime, r.acctsessiontime, r.acctinputoctets,
      r.acctoutputoctets, host(r.framedipaddress), r.callingstationid, r.nasportid,
      r.acctterminatecause, r.archived, r.framedipv6prefix, r.delegatedipv6prefix,
      r.framedipv6address, r.framedinterfaceid, r.ignored, r.faster_than_plan
      """;

  static SessionRow read(ResultSet row) throws SQLException {
    return new SessionRow(
        row.getLong(1),
        row.getObject(2, UUID.class),
        row.getString(3),
        row.getObject(4, UUID.class),
        row.getString(5),
        instant(row, 6),
        instant(row, 7),
        instant(row, 8),
        row.getLong(9),
        row.getLong(10),
        row.getLong(11),
        row.getString(12),
        new Ipv6(row.getString(17), row.getString(18), row.getString(19), row.getString(20)),
        row.getString(13),
        row.getString(14),
        row.getString(15),
        row.getBoolean(16),
        names(row.getString(21)),
        row.getBoolean(22));
  }

  /** The line's IPv6 values; null for what the router did not report. */
  record Ipv6(String prefix, String delegated, String address, String interfaceId) {}

  private static List<String> names(String ignored) {
    return ignored == null ? List.of() : List.of(ignored.split(",", -1));
  }

  static Instant instant(ResultSet row, int column) throws SQLException {
    Timestamp timestamp = row.getTimestamp(column);
    return timestamp == null ? null : timestamp.toInstant();
  }

  boolean isLive() {
    return stoppedAt == null;
  }

  /** The duration of a live session counts up to now, whatever its last interim said. */
  SessionView view(Instant now) {
    long running =
        isLive() ? Math.max(Duration.between(startedAt, now).toSeconds(), seconds) : seconds;
    return new SessionView(
        String.valueOf(number),
        subscriberId,
        username,
        nasId,
        nasName,
        startedAt,
        updatedAt,
        stoppedAt,
        running,
        outputOctets,
        inputOctets,
        framedIp,
        ipv6.prefix(),
        ipv6.delegated(),
        ipv6.address(),
        ipv6.interfaceId(),
        callingStationId,
        nasPortId,
        isLive() ? null : terminateCause,
        archived,
        ignored,
        fasterThanPlan);
  }
}
