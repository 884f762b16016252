package net.lastmile.sessions;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
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
    String callingStationId,
    String nasPortId,
    String terminateCause,
    boolean archived) {
  static final String COLUMNS =
      """
      r.radacctid, r.subscriber_id, r.username, r.nas_id, n.name, r.acctstarttime,
      r.acctupdatetime, r.acctstoptime, r.acctsessiontime, r.acctinputoctets,
      r.acctoutputoctets, host(r.framedipaddress), r.callingstationid, r.nasportid,
      r.acctterminatecause, r.archived
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
        row.getString(13),
        row.getString(14),
        row.getString(15),
        row.getBoolean(16));
  }

  static Instant instant(ResultSet row, int column) throws SQLException {
    Timestamp timestamp = row.getTimestamp(column);
    return timestamp == null ? null : timestamp.toInstant();
  }

  boolean isLive() {
    return stoppedAt == null;
  }

  /** A live session lasts till now, whatever its last interim said. */
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
        callingStationId,
        nasPortId,
        isLive() ? null : terminateCause,
        archived);
  }
}
