package net.lastmile.radius;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import net.lastmile.edge.contract.AccountingEvent;
import net.lastmile.edge.contract.Username;

/**
 * Reads and writes radacct, many sessions at once, in the transaction of its connection. The table
 * is partitioned by month (ADR 0020): statements say when a session began, or which month they
 * mean.
 */
final class SessionTable {
  // Another edge may report on the same sessions at this moment: the second transaction waits here
  // and reads what the first has written. Ordered, so that two transactions do not deadlock.
  private static final String LOAD =
      """
      select acctuniqueid, nas_id, acctsessionid, acctstarttime, acctupdatetime, acctstoptime,
        acctsessiontime, acctinputoctets, acctoutputoctets, acctinterval, subscriber_id,
        acctterminatecause, starttold, endedby, radacct.tableoid::regclass::text, radacctid,
        ignored, faster_than_plan, doubted_input, doubted_output, counted_at, %s
      from radacct where (nas_id, acctsessionid) in (select * from unnest (?::uuid[], ?::text[]))
        and acctstarttime >= ? and acctstarttime < ?
      order by acctuniqueid, acctstarttime for update of radacct
      """
          .formatted(SessionColumn.SELECTED);
  private static final int FIRST_SAID = 22;
  private static final String AWAIT_OTHERS =
      "select pg_advisory_xact_lock(hashtextextended('radacct/' || current_schema(), 0))";
  // If its month is no longer in radacct, the default partition takes the row until it is archived
  // again.
  private static final String TAKE_FROM_ARCHIVE =
      """
      with taken as (
        delete from radacct_archive
        where (nas_id, acctsessionid) in (select * from unnest (?::uuid[], ?::text[]))
          and acctstarttime >= ? and acctstarttime < ? returning *)
      insert into radacct overriding system value select * from taken
      """;
  private static final String INSERT =
      """
      insert into radacct (acctstarttime, acctupdatetime, acctstoptime, acctsessiontime,
        acctinputoctets, acctoutputoctets, acctinterval, subscriber_id, acctterminatecause,
        starttold, endedby, ignored, faster_than_plan, doubted_input, doubted_output, counted_at,
        %s, acctuniqueid, acctsessionid, nas_id, acctauthentic)
      values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, %s, ?, ?, ?, 'RADIUS')
      """
          .formatted(SessionColumn.NAMES, SessionColumn.PARAMETERS);
  private static final String UPDATE =
      """
      update %%s set acctstarttime = ?, acctupdatetime = ?, acctstoptime = ?,
        acctsessiontime = ?, acctinputoctets = ?, acctoutputoctets = ?, acctinterval = ?,
        subscriber_id = ?, acctterminatecause = ?, starttold = ?, endedby = ?,
        ignored = ?, faster_than_plan = ?, doubted_input = ?, doubted_output = ?, counted_at = ?,
        %s
      where radacctid = ? and acctstarttime = ?
      """
          .formatted(SessionColumn.ASSIGNMENTS);
  // If several NAS are behind one proxy, this ends only sessions that do not name another NAS. A
  // session heard of after the NAS's report has outlived it.
  private static final String CLOSE =
      """
      update radacct set acctstoptime = ?, acctupdatetime = ?, acctterminatecause = ?,
        endedby = 'NAS'
      where nas_id = ? and acctstoptime is null and acctstarttime < ? and acctupdatetime <= ?
        and (nasownaddress is null or ?::text is null or nasownaddress = ?)
        and (nasidentifier is null or ?::text is null or lower(nasidentifier) = lower(?))
      """;

  private final Connection connection;
  private final Username.Case usernameCase;

  SessionTable(Connection connection, Username.Case usernameCase) {
    this.connection = connection;
    this.usernameCase = usernameCase;
  }

  /** The sessions of these keys that began in this span, locked until the transaction ends. */
  List<AccountedSession> load(Collection<SessionKey> keys, SessionSpan span) throws SQLException {
    List<AccountedSession> found = new ArrayList<>();
    try (PreparedStatement statement = connection.prepareStatement(LOAD)) {
      bind(statement, keys, span);
      try (ResultSet rows = statement.executeQuery()) {
        while (rows.next()) {
          found.add(read(rows));
        }
      }
    }
    return found;
  }

  /**
   * Waits until no other transaction of the tenant is storing new sessions, and then keeps others
   * waiting.
   */
  void awaitOthers() throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(AWAIT_OTHERS)) {
      statement.execute();
    }
  }

  /**
   * Brings sessions back for which something came late.
   *
   * @return whether there was one
   */
  boolean takeFromArchive(Collection<SessionKey> keys, SessionSpan span) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(TAKE_FROM_ARCHIVE)) {
      bind(statement, keys, span);
      return statement.executeUpdate() > 0;
    }
  }

  private void bind(PreparedStatement statement, Collection<SessionKey> keys, SessionSpan span)
      throws SQLException {
    Object[] nases = keys.stream().map(SessionKey::nasId).toArray();
    Object[] ids = keys.stream().map(SessionKey::sessionId).toArray();
    statement.setArray(1, connection.createArrayOf("uuid", nases));
    statement.setArray(2, connection.createArrayOf("text", ids));
    statement.setTimestamp(3, Timestamp.from(span.since()));
    statement.setTimestamp(4, Timestamp.from(span.until()));
  }

  private static AccountedSession read(ResultSet row) throws SQLException {
    Instant startedAt = row.getTimestamp(4).toInstant();
    AccountedSession session =
        new AccountedSession(
            row.getString(1),
            row.getObject(2, UUID.class),
            row.getString(3),
            new SessionPlace(row.getString(15), row.getLong(16), startedAt));
    session.startedAt = startedAt;
    session.updatedAt = row.getTimestamp(5).toInstant();
    Timestamp stopped = row.getTimestamp(6);
    session.stoppedAt = stopped == null ? null : stopped.toInstant();
    session.seconds = row.getLong(7);
    session.inputOctets = row.getLong(8);
    session.outputOctets = row.getLong(9);
    session.intervalSeconds = row.getObject(10, Long.class);
    session.subscriberId = row.getObject(11, UUID.class);
    session.terminateCause = row.getString(12);
    // Older rows lack the column; there, seconds above 0 mean that the start is known.
    session.startIsTold = row.getObject(13) == null ? session.seconds > 0 : row.getBoolean(13);
    session.end = SessionEnd.of(row.getString(14), stopped != null, session.terminateCause);
    read(row, session.doubts);
    for (SessionColumn column : SessionColumn.values()) {
      session.said(column, row.getString(FIRST_SAID + column.ordinal()));
    }
    session.forgetPortIdThatIsThePort();
    return session;
  }

  private static void read(ResultSet row, SessionDoubts doubts) throws SQLException {
    doubts.readIgnored(row.getString(17));
    doubts.fasterThanPlan = row.getBoolean(18);
    doubts.doubtedInput = row.getObject(19, Long.class);
    doubts.doubtedOutput = row.getObject(20, Long.class);
    Timestamp counted = row.getTimestamp(21);
    doubts.countedAt = counted == null ? null : counted.toInstant();
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

  /**
   * Updates the month's own table, so that PostgreSQL need not search for the partition of each
   * row.
   */
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

  /** Ends every session of a NAS that began before the NAS reported that it started or stops. */
  void closeAll(AccountingEvent said, String cause) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(CLOSE)) {
      Timestamp time = Timestamp.from(said.happenedAt());
      String address = SessionColumn.NAS_OWN_ADDRESS.of(said);
      String identifier = SessionColumn.NAS_IDENTIFIER.of(said);
      statement.setTimestamp(1, time);
      statement.setTimestamp(2, time);
      statement.setString(3, cause);
      statement.setObject(4, said.nasId());
      statement.setTimestamp(5, time);
      statement.setTimestamp(6, time);
      statement.setString(7, address);
      statement.setString(8, address);
      statement.setString(9, identifier);
      statement.setString(10, identifier);
      statement.executeUpdate();
    }
  }

  /** Binds the values that insert and update share; returns the next free position. */
  private int bind(PreparedStatement statement, AccountedSession session) throws SQLException {
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
    statement.setBoolean(++at, session.startIsTold);
    statement.setString(++at, session.end == null ? null : session.end.name());
    at = bind(statement, at, session.doubts);
    for (SessionColumn column : SessionColumn.values()) {
      statement.setString(++at, value(session, column));
    }
    return ++at;
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
    return at;
  }

  private String value(AccountedSession session, SessionColumn column) {
    String said = session.said(column);
    return switch (column) {
      case SESSION_USERNAME -> RadiusText.username(said == null ? "" : said, usernameCase);
      case NAS_IP_ADDRESS -> {
        String own = session.said(SessionColumn.NAS_OWN_ADDRESS);
        String source = said == null ? RadiusText.NO_ADDRESS : said;
        yield own == null ? source : own;
      }
      case NAS_PORT_ID -> said == null ? session.said(SessionColumn.NAS_PORT) : said;
      default -> said;
    };
  }

  private static void identify(PreparedStatement insert, int next, AccountedSession session)
      throws SQLException {
    insert.setString(next, session.uniqueId);
    insert.setString(next + 1, session.sessionId);
    insert.setObject(next + 2, session.nasId);
  }
}
