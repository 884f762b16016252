package net.lastmile.sessions;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import net.lastmile.api.sessions.SessionView;
import net.lastmile.platform.persistence.Row;

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
    boolean fasterThanPlan,
    LatestRate rate) {
  static final String COLUMNS =
      """
      r.radacctid, r.subscriber_id, r.username, r.nas_id, n.name, r.acctstarttime,
      r.acctupdatetime, r.acctstoptime, r.acctsessiontime, r.acctinputoctets,
      r.acctoutputoctets, host(r.framedipaddress), r.callingstationid, r.nasportid,
      r.acctterminatecause, r.archived, r.framedipv6prefix, r.delegatedipv6prefix,
      r.framedipv6address, r.framedinterfaceid, r.ignored, r.faster_than_plan,
      r.download_kbps, r.upload_kbps, r.acctinterval
      """;

  static SessionRow read(Row row) {
    return new SessionRow(
        row.number(1),
        row.uuid(2),
        row.text(3),
        row.uuid(4),
        row.text(5),
        row.instant(6),
        row.instant(7),
        row.instant(8),
        row.number(9),
        row.number(10),
        row.number(11),
        row.text(12),
        new Ipv6(row.text(17), row.text(18), row.text(19), row.text(20)),
        row.text(13),
        row.text(14),
        row.text(15),
        row.flag(16),
        names(row.text(21)),
        row.flag(22),
        new LatestRate(row.numberOrNull(23), row.numberOrNull(24), row.number(25)));
  }

  /** The line's IPv6 values; null for what the router did not report. */
  record Ipv6(String prefix, String delegated, String address, String interfaceId) {}

  private static List<String> names(String ignored) {
    return ignored == null ? List.of() : List.of(ignored.split(",", -1));
  }

  boolean isLive() {
    return stoppedAt == null;
  }

  /** The duration of a live session counts up to now, whatever its last interim said. */
  SessionView view(Instant now) {
    long running =
        isLive() ? Math.max(Duration.between(startedAt, now).toSeconds(), seconds) : seconds;
    LatestRate current = isLive() ? rate.at(updatedAt, now) : LatestRate.UNKNOWN;
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
        current.downloadKbps(),
        current.uploadKbps(),
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
