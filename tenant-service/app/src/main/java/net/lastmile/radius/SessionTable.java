package net.lastmile.radius;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import net.lastmile.edge.contract.AccountingEvent;

/** Reads and writes radacct, many sessions at once, in the transaction of its connection. */
final class SessionTable {
  // Another edge may report of the same sessions at this moment: whoever comes second waits here
  // and reads what the first has written. In one order, so that neither waits for the other.
  private static final String LOAD =
      """
      select acctuniqueid, acctstarttime, acctupdatetime, acctstoptime, acctsessiontime,
        acctinputoctets, acctoutputoctets, acctinterval, subscriber_id, acctterminatecause
      from radacct where acctuniqueid = any (?)
      order by acctuniqueid for update
      """;
  private static final String INSERT =
      """
      insert into radacct (acctstarttime, acctupdatetime, acctstoptime, acctsessiontime,
        acctinputoctets, acctoutputoctets, acctinterval, subscriber_id, acctterminatecause,
        nasportid, nasporttype, calledstationid, callingstationid, servicetype, framedprotocol,
        framedipaddress, framedipv6prefix, delegatedipv6prefix,
        acctuniqueid, acctsessionid, username, nasipaddress, class, nas_id, acctauthentic)
      values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?::inet, ?, ?, ?, ?, ?, ?::inet, ?, ?,
        'RADIUS')
      """;
  // A packet that leaves an attribute out does not take away what an earlier one said.
  private static final String UPDATE =
      """
      update radacct set acctstarttime = ?, acctupdatetime = ?, acctstoptime = ?,
        acctsessiontime = ?, acctinputoctets = ?, acctoutputoctets = ?, acctinterval = ?,
        subscriber_id = ?, acctterminatecause = ?,
        nasportid = coalesce(?, nasportid), nasporttype = coalesce(?, nasporttype),
        calledstationid = coalesce(?, calledstationid),
        callingstationid = coalesce(?, callingstationid),
        servicetype = coalesce(?, servicetype), framedprotocol = coalesce(?, framedprotocol),
        framedipaddress = coalesce(?::inet, framedipaddress),
        framedipv6prefix = coalesce(?, framedipv6prefix),
        delegatedipv6prefix = coalesce(?, delegatedipv6prefix)
      where acctuniqueid = ?
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

  Map<String, AccountedSession> load(Collection<String> uniqueIds) throws SQLException {
    Map<String, AccountedSession> found = new HashMap<>();
    try (PreparedStatement statement = connection.prepareStatement(LOAD)) {
      statement.setArray(1, connection.createArrayOf("text", uniqueIds.toArray()));
      try (ResultSet rows = statement.executeQuery()) {
        while (rows.next()) {
          AccountedSession session = read(rows);
          found.put(session.uniqueId, session);
        }
      }
    }
    return found;
  }

  private static AccountedSession read(ResultSet row) throws SQLException {
    AccountedSession session = AccountedSession.known(row.getString(1));
    session.startedAt = row.getTimestamp(2).toInstant();
    session.updatedAt = row.getTimestamp(3).toInstant();
    Timestamp stopped = row.getTimestamp(4);
    session.stoppedAt = stopped == null ? null : stopped.toInstant();
    session.seconds = row.getLong(5);
    session.inputOctets = row.getLong(6);
    session.outputOctets = row.getLong(7);
    session.intervalSeconds = row.getObject(8, Long.class);
    session.subscriberId = row.getObject(9, UUID.class);
    session.terminateCause = row.getString(10);
    return session;
  }

  void save(Collection<AccountedSession> sessions) throws SQLException {
    try (PreparedStatement insert = connection.prepareStatement(INSERT);
        PreparedStatement update = connection.prepareStatement(UPDATE)) {
      for (AccountedSession session : sessions) {
        if (session.isNew) {
          identify(insert, bind(insert, session), session);
          insert.addBatch();
        } else {
          update.setString(bind(update, session), session.uniqueId);
          update.addBatch();
        }
      }
      insert.executeBatch();
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
    statement.setString(++at, RadiusText.orNull(newest.framedIpv6Prefix()));
    statement.setString(++at, RadiusText.orNull(newest.delegatedIpv6Prefix()));
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
