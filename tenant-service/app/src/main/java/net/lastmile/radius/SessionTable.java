package net.lastmile.radius;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import net.lastmile.edge.contract.AccountingEvent;

/**
 * Reads and writes radacct, many sessions at once, in the transaction of its connection. It is
 * partitioned by month (ADR 0020): statements say when a session began, or which month they mean.
 */
final class SessionTable {
  // Another edge may report of the same sessions at this moment: whoever comes second waits here
  // and reads what the first has written. In one order, so that neither waits for the other. Of two
  // sessions of a key, which a router without Class may use again, the later is meant.
  private static final String LOAD =
      """
      select acctuniqueid, acctstarttime, acctupdatetime, acctstoptime, acctsessiontime,
        acctinputoctets, acctoutputoctets, acctinterval, subscriber_id, acctterminatecause,
        tableoid::regclass::text, radacctid, ignored, faster_than_plan, doubted_input,
        doubted_output, counted_at
      from radacct where acctuniqueid = any (?) and acctstarttime >= ? and acctstarttime < ?
      order by acctuniqueid, acctstarttime for update
      """;
  private static final String AWAIT_OTHERS =
      "select pg_advisory_xact_lock(hashtextextended('radacct/' || current_schema(), 0))";
  // Where its month is no longer there the default partition takes it, until the archive does.
  private static final String TAKE_FROM_ARCHIVE =
      """
      with taken as (
        delete from radacct_archive
        where acctuniqueid = any (?) and acctstarttime >= ? and acctstarttime < ? returning *)
      insert into radacct overriding system value select * from taken
      """;
  private static final String INSERT =
      """
      insert into radacct (acctstarttime, acctupdatetime, acctstoptime, acctsessiontime,
        acctinputoctets, acctoutputoctets, acctinterval, subscriber_id, acctterminatecause,
        nasportid, nasporttype, calledstationid, callingstationid, servicetype, framedprotocol,
        framedipaddress, framedipv6prefix, delegatedipv6prefix, framedipv6address,
        framedinterfaceid, ignored, faster_than_plan, doubted_input, doubted_output, counted_at,
        acctuniqueid, acctsessionid, username, nasipaddress, class, nas_id, acctauthentic)
      values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?::inet, ?, ?, ?, ?,
        ?, ?, ?, ?, ?, ?, ?, ?, ?::inet, ?, ?, 'RADIUS')
      """;
  // A packet that leaves an attribute out does not take away what an earlier one said.
  private static final String UPDATE =
      """
      update %s set acctstarttime = ?, acctupdatetime = ?, acctstoptime = ?,
        acctsessiontime = ?, acctinputoctets = ?, acctoutputoctets = ?, acctinterval = ?,
        subscriber_id = ?, acctterminatecause = ?,
        nasportid = coalesce(?, nasportid), nasporttype = coalesce(?, nasporttype),
        calledstationid = coalesce(?, calledstationid),
        callingstationid = coalesce(?, callingstationid),
        servicetype = coalesce(?, servicetype), framedprotocol = coalesce(?, framedprotocol),
        framedipaddress = coalesce(?::inet, framedipaddress),
        framedipv6prefix = coalesce(?, framedipv6prefix),
        delegatedipv6prefix = coalesce(?, delegatedipv6prefix),
        framedipv6address = coalesce(?, framedipv6address),
        framedinterfaceid = coalesce(?, framedinterfaceid),
        ignored = ?, faster_than_plan = ?, doubted_input = ?, doubted_output = ?, counted_at = ?
      where radacctid = ? and acctstarttime = ?
      """;
  private static final String CLOSE =
      """
      update radacct set acctstoptime = ?, acctupdatetime = ?, acctterminatecause = ?
      where nas_id = ? and acctstoptime is null and acctstarttime < ?
      """;

  private final Connection connection;

  SessionTable(Connection connection) {
    this.connection = connection;
  }

  /** The sessions of these keys that began then, held until the transaction ends. */
  Map<String, AccountedSession> load(Collection<String> uniqueIds, SessionSpan span)
      throws SQLException {
    Map<String, AccountedSession> found = new HashMap<>();
    try (PreparedStatement statement = connection.prepareStatement(LOAD)) {
      bind(statement, uniqueIds, span);
      try (ResultSet rows = statement.executeQuery()) {
        while (rows.next()) {
          AccountedSession session = read(rows);
          found.put(session.uniqueId, session);
        }
      }
    }
    return found;
  }

  /**
   * Waits until no other transaction of the tenant stores sessions that are new, and is the one.
   */
  void awaitOthers() throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(AWAIT_OTHERS)) {
      statement.execute();
    }
  }

  /**
   * Brings back the sessions of which something came late.
   *
   * @return whether there was one
   */
  boolean takeFromArchive(Collection<String> uniqueIds, SessionSpan span) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(TAKE_FROM_ARCHIVE)) {
      bind(statement, uniqueIds, span);
      return statement.executeUpdate() > 0;
    }
  }

  private void bind(PreparedStatement statement, Collection<String> uniqueIds, SessionSpan span)
      throws SQLException {
    statement.setArray(1, connection.createArrayOf("text", uniqueIds.toArray()));
    statement.setTimestamp(2, Timestamp.from(span.since()));
    statement.setTimestamp(3, Timestamp.from(span.until()));
  }

  private static AccountedSession read(ResultSet row) throws SQLException {
    Instant startedAt = row.getTimestamp(2).toInstant();
    AccountedSession session =
        AccountedSession.known(
            row.getString(1), new SessionPlace(row.getString(11), row.getLong(12), startedAt));
    session.updatedAt = row.getTimestamp(3).toInstant();
    Timestamp stopped = row.getTimestamp(4);
    session.stoppedAt = stopped == null ? null : stopped.toInstant();
    session.seconds = row.getLong(5);
    session.inputOctets = row.getLong(6);
    session.outputOctets = row.getLong(7);
    session.intervalSeconds = row.getObject(8, Long.class);
    session.subscriberId = row.getObject(9, UUID.class);
    session.terminateCause = row.getString(10);
    session.doubts.readIgnored(row.getString(13));
    session.doubts.fasterThanPlan = row.getBoolean(14);
    session.doubts.doubtedInput = row.getObject(15, Long.class);
    session.doubts.doubtedOutput = row.getObject(16, Long.class);
    Timestamp counted = row.getTimestamp(17);
    session.doubts.countedAt = counted == null ? null : counted.toInstant();
    return session;
  }

  void save(Collection<AccountedSession> sessions) throws SQLException {
    Map<String, List<AccountedSession>> known = new TreeMap<>();
    try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
      for (AccountedSession session : sessions) {
        if (session.isNew()) {
          identify(insert, bind(insert, session), session);
          insert.addBatch();
        } else {
          String table = session.place.tableFor(session.startedAt);
          known.computeIfAbsent(table, _ -> new ArrayList<>()).add(session);
        }
      }
      insert.executeBatch();
    }
    for (Map.Entry<String, List<AccountedSession>> month : known.entrySet()) {
      update(month.getKey(), month.getValue());
    }
  }

  /** In its month itself: that spares each row the look for the right one. */
  private void update(String table, List<AccountedSession> sessions) throws SQLException {
    try (PreparedStatement update = connection.prepareStatement(UPDATE.formatted(table))) {
      for (AccountedSession session : sessions) {
        int at = bind(update, session);
        update.setLong(at, session.place.number());
        update.setTimestamp(at + 1, Timestamp.from(session.place.startedAt()));
        update.addBatch();
      }
      update.executeBatch();
    }
  }

  /** Ends every session of a NAS that began before it said that it started, or stops. */
  void closeAll(UUID nas, Instant at, String cause) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(CLOSE)) {
      Timestamp time = Timestamp.from(at);
      statement.setTimestamp(1, time);
      statement.setTimestamp(2, time);
      statement.setString(3, cause);
      statement.setObject(4, nas);
      statement.setTimestamp(5, time);
      statement.executeUpdate();
    }
  }

  /** What insert and update share; returns the next free position. */
  private static int bind(PreparedStatement statement, AccountedSession session)
      throws SQLException {
    int at = 0;
    statement.setTimestamp(++at, Timestamp.from(session.startedAt));
    statement.setTimestamp(++at, Timestamp.from(session.updatedAt));
    statement.setTimestamp(
        ++at, session.stoppedAt == null ? null : Timestamp.from(session.stoppedAt));
    statement.setLong(++at, session.seconds);
    statement.setLong(++at, session.inputOctets);
    statement.setLong(++at, session.outputOctets);
    statement.setObject(++at, session.intervalSeconds, java.sql.Types.BIGINT);
    statement.setObject(++at, session.subscriberId, java.sql.Types.OTHER);
    statement.setString(++at, session.terminateCause);
    AccountingEvent newest = session.newest;
    statement.setString(++at, RadiusText.orNull(newest.nasPortId()));
    statement.setString(++at, RadiusText.orNull(newest.nasPortType()));
    statement.setString(++at, RadiusText.orNull(newest.calledStationId()));
    statement.setString(++at, RadiusText.orNull(newest.callingStationId()));
    statement.setString(++at, RadiusText.orNull(newest.serviceType()));
    statement.setString(++at, RadiusText.orNull(newest.framedProtocol()));
    statement.setString(++at, RadiusText.addressOrNull(newest.framedIp()));
    statement.setString(++at, RadiusText.prefixOrNull(newest.framedIpv6Prefix()));
    statement.setString(++at, RadiusText.prefixOrNull(newest.delegatedIpv6Prefix()));
    statement.setString(++at, RadiusText.addressOrNull(newest.framedIpv6Address()));
    statement.setString(++at, RadiusText.orNull(newest.framedInterfaceId()));
    return bind(statement, at, session.doubts);
  }

  private static int bind(PreparedStatement statement, int from, SessionDoubts doubts)
      throws SQLException {
    int at = from;
    statement.setString(++at, doubts.ignoredText());
    statement.setBoolean(++at, doubts.fasterThanPlan);
    statement.setObject(++at, doubts.doubtedInput, java.sql.Types.BIGINT);
    statement.setObject(++at, doubts.doubtedOutput, java.sql.Types.BIGINT);
    statement.setTimestamp(
        ++at, doubts.countedAt == null ? null : Timestamp.from(doubts.countedAt));
    return ++at;
  }

  private static void identify(PreparedStatement insert, int next, AccountedSession session)
      throws SQLException {
    int at = next;
    AccountingEvent newest = session.newest;
    String source = RadiusText.addressOrNull(newest.sourceAddress());
    insert.setString(at++, session.uniqueId);
    insert.setString(at++, RadiusText.clean(newest.sessionId()));
    insert.setString(at++, RadiusText.username(newest.username()));
    insert.setString(at++, source == null ? RadiusText.NO_ADDRESS : source);
    insert.setString(at++, RadiusText.orNull(newest.classToken()));
    insert.setObject(at, newest.nasId());
  }
}
