package net.lastmile.accounting.session;

import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import net.lastmile.platform.persistence.Sql;

/**
 * Ends sessions whose device has begun another (ADR 0023). Nothing else would end a session without
 * a Stop on a router that sends no interims. A device is a Calling-Station-Id, or a port if the
 * router sends none. Sessions with interims end by silence instead. A newer packet reopens a
 * session. In the current transaction.
 */
final class LeftSessions {
  /**
   * Devices searched at once: for many more, PostgreSQL would spend time on compiling the query.
   */
  private static final int PAGE = 100;

  // Uses the indexes over subscribers, so that the number of live sessions does not matter; nor
  // does the order in which the two sessions were reported. A row locked by another transaction is
  // being reported on: that transaction does this check too, so nobody waits for anybody.
  private static final String LEFT =
      """
      select r.month, r.radacctid, r.acctstarttime, next.began
      from unnest(?::uuid[], ?::uuid[], ?::text[], ?::text[], ?::text[])
        as begun (subscriber, nas, station, port, port_id)
      cross join lateral (
        select live.tableoid::regclass::text as month, live.radacctid, live.acctstarttime,
          live.acctupdatetime, live.nasownaddress, live.nasidentifier
        from radacct live
        where live.subscriber_id = begun.subscriber and live.nas_id = begun.nas
          and live.acctstoptime is null and live.acctinterval is null
          and live.callingstationid is not distinct from begun.station
          and (begun.station is not null or live.nasport is not distinct from begun.port
            and live.nasportid is not distinct from begun.port_id)
        for update skip locked) as r
      cross join lateral (
        select min(n.acctstarttime) as began from radacct n
        where n.subscriber_id = begun.subscriber and n.nas_id = begun.nas and n.starttold
          and n.acctstarttime > r.acctupdatetime
          and n.callingstationid is not distinct from begun.station
          and (begun.station is not null or n.nasport is not distinct from begun.port
            and n.nasportid is not distinct from begun.port_id)
          and (n.nasownaddress is null or r.nasownaddress is null
            or n.nasownaddress = r.nasownaddress)
          and (n.nasidentifier is null or r.nasidentifier is null
            or lower(n.nasidentifier) = lower(r.nasidentifier))) as next
      where next.began is not null
      """;
  // Octets and seconds stay as last reported; the session had its address until the next one began.
  private static final String END =
      """
      update %s set acctstoptime = ?, acctterminatecause = ?, endedby = ?
      where radacctid = ? and acctstarttime = ?
      """;

  private final Sql sql;

  LeftSessions(Sql sql) {
    this.sql = sql;
  }

  /**
   * A session left behind.
   *
   * @param month the table that has it
   */
  private record Left(String month, long number, Instant startedAt, Instant nextBegan) {}

  /** A line's device at a router; port columns as stored. */
  private record Device(UUID subscriber, UUID nas, String station, String port, String portId) {
    static Device of(AccountedSession session) {
      String station = session.said(SessionColumn.CALLING_STATION_ID);
      String port = session.said(SessionColumn.NAS_PORT);
      String portId = session.said(SessionColumn.NAS_PORT_ID);
      return station == null
          ? new Device(
              session.subscriberId, session.nasId, null, port, portId == null ? port : portId)
          : new Device(session.subscriberId, session.nasId, station, null, null);
    }

    boolean isKnown() {
      return subscriber != null && (station != null || portId != null);
    }
  }

  /**
   * Ends the sessions that the devices of these sessions left behind.
   *
   * @param begun stored sessions whose start was reported
   */
  void end(Collection<AccountedSession> begun) {
    Set<Device> devices = new LinkedHashSet<>();
    for (AccountedSession session : begun) {
      Device device = Device.of(session);
      if (device.isKnown()) {
        devices.add(device);
      }
    }
    List<Device> all = List.copyOf(devices);
    for (int from = 0; from < all.size(); from += PAGE) {
      endLeftBy(all.subList(from, Math.min(from + PAGE, all.size())));
    }
  }

  private void endLeftBy(List<Device> devices) {
    sql.query(
            LEFT,
            array("uuid", devices, Device::subscriber),
            array("uuid", devices, Device::nas),
            array("text", devices, Device::station),
            array("text", devices, Device::port),
            array("text", devices, Device::portId))
        .list(row -> new Left(row.text(1), row.number(2), row.instant(3), row.instant(4)))
        .forEach(this::end);
  }

  private static Object array(String type, List<Device> devices, Function<Device, Object> part) {
    return Sql.array(type, devices.stream().map(part).toList());
  }

  private void end(Left session) {
    sql.update(
        END.formatted(session.month()),
        session.nextBegan(),
        AccountedSession.LOST,
        SessionEnd.NEXT,
        session.number(),
        session.startedAt());
  }
}
