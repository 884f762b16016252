package net.lastmile.accounting.session;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import net.lastmile.edge.contract.event.AccountingEvent;
import net.lastmile.edge.contract.record.Username;
import net.lastmile.platform.persistence.Row;
import net.lastmile.platform.persistence.Sql;

/**
 * Reads and writes radacct, many sessions at once, in the current transaction. The table is
 * partitioned by month (ADR 0020): statements say when a session began, or which month they mean.
 */
final class SessionTable {
  // Another edge may report on the same sessions at this moment: the second transaction waits here
  // and reads what the first has written. Ordered, so that two transactions do not deadlock.
  private static final String LOAD =
      """
      select acctuniqueid, nas_id, acctsessionid, acctstarttime, acctupdatetime, acctstoptime,
        acctsessiontime, acctinputoctets, acctoutputoctets, acctinterval, subscriber_id,
        acctterminatecause, starttold, endedby, radacct.tableoid::regclass::text, radacctid,
        ignored, faster_than_plan, doubted_input, doubted_output, counted_at, download_kbps,
        upload_kbps, %s
      from radacct where (nas_id, acctsessionid) in (select * from unnest (?::uuid[], ?::text[]))
        and acctstarttime >= ? and acctstarttime < ?
      order by acctuniqueid, acctstarttime for update of radacct
      """
          .formatted(SessionColumn.SELECTED);
  private static final int FIRST_SAID = 24;
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
        download_kbps, upload_kbps, %s, acctuniqueid, acctsessionid, nas_id, acctauthentic)
      values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, %s, ?, ?, ?, 'RADIUS')
      """
          .formatted(SessionColumn.NAMES, SessionColumn.PARAMETERS);
  private static final String UPDATE =
      """
      update %%s set acctstarttime = ?, acctupdatetime = ?, acctstoptime = ?,
        acctsessiontime = ?, acctinputoctets = ?, acctoutputoctets = ?, acctinterval = ?,
        subscriber_id = ?, acctterminatecause = ?, starttold = ?, endedby = ?,
        ignored = ?, faster_than_plan = ?, doubted_input = ?, doubted_output = ?, counted_at = ?,
        download_kbps = ?, upload_kbps = ?, %s
      where radacctid = ? and acctstarttime = ?
      """
          .formatted(SessionColumn.ASSIGNMENTS);
  // If several NAS are behind one proxy, this ends only sessions that do not name another NAS. A
  // session heard of after the NAS's report has outlived it.
  private static final String CLOSE =
      """
      update radacct set acctstoptime = ?1, acctupdatetime = ?1, acctterminatecause = ?2,
        endedby = 'NAS'
      where nas_id = ?3 and acctstoptime is null and acctstarttime < ?1 and acctupdatetime <= ?1
        and (nasownaddress is null or ?4::text is null or nasownaddress = ?4)
        and (nasidentifier is null or ?5::text is null or lower(nasidentifier) = lower(?5))
      """;

  private final Sql sql;
  private final Username.Case usernameCase;

  SessionTable(Sql sql, Username.Case usernameCase) {
    this.sql = sql;
    this.usernameCase = usernameCase;
  }

  /** The sessions of these keys that began in this span, locked until the transaction ends. */
  List<AccountedSession> load(Collection<SessionKey> keys, SessionSpan span) {
    return sql.query(LOAD, values(keys, span)).list(SessionTable::read);
  }

  /**
   * Waits until no other transaction of the tenant is storing new sessions, and then keeps others
   * waiting.
   */
  void awaitOthers() {
    sql.query(AWAIT_OTHERS).exists();
  }

  /**
   * Brings sessions back for which something came late.
   *
   * @return whether there was one
   */
  boolean takeFromArchive(Collection<SessionKey> keys, SessionSpan span) {
    return sql.update(TAKE_FROM_ARCHIVE, values(keys, span)) > 0;
  }

  private static Object[] values(Collection<SessionKey> keys, SessionSpan span) {
    return new Object[] {
      Sql.array("uuid", keys.stream().map(SessionKey::nasId).toList()),
      Sql.array("text", keys.stream().map(SessionKey::sessionId).toList()),
      span.since(),
      span.until()
    };
  }

  private static AccountedSession read(Row row) {
    Instant startedAt = row.instant(4);
    AccountedSession session =
        new AccountedSession(
            row.text(1),
            row.uuid(2),
            row.text(3),
            new SessionPlace(row.text(15), row.number(16), startedAt));
    session.startedAt = startedAt;
    session.updatedAt = row.instant(5);
    session.stoppedAt = row.instant(6);
    session.seconds = row.number(7);
    session.inputOctets = row.number(8);
    session.outputOctets = row.number(9);
    session.intervalSeconds = row.numberOrNull(10);
    session.subscriberId = row.uuid(11);
    session.terminateCause = row.text(12);
    // Older rows lack the column; there, seconds above 0 mean that the start is known.
    session.startIsTold = row.text(13) == null ? session.seconds > 0 : row.flag(13);
    session.end = SessionEnd.of(row.text(14), session.stoppedAt != null, session.terminateCause);
    read(row, session.doubts);
    session.rate = new LineRate(row.numberOrNull(22), row.numberOrNull(23));
    for (SessionColumn column : SessionColumn.values()) {
      session.said(column, row.text(FIRST_SAID + column.ordinal()));
    }
    session.forgetPortIdThatIsThePort();
    return session;
  }

  private static void read(Row row, SessionDoubts doubts) {
    doubts.readIgnored(row.text(17));
    doubts.fasterThanPlan = row.flag(18);
    doubts.doubtedInput = row.numberOrNull(19);
    doubts.doubtedOutput = row.numberOrNull(20);
    doubts.countedAt = row.instant(21);
  }

  void save(Collection<AccountedSession> sessions) {
    List<AccountedSession> fresh = new ArrayList<>();
    Map<String, List<AccountedSession>> known = new TreeMap<>();
    for (AccountedSession session : sessions) {
      if (session.isNew()) {
        fresh.add(session);
      } else {
        String table = session.place.tableFor(session.startedAt);
        known.computeIfAbsent(table, _ -> new ArrayList<>()).add(session);
      }
    }
    sql.batch(
        INSERT,
        fresh,
        session -> values(session, session.uniqueId, session.sessionId, session.nasId));
    known.forEach(this::update);
  }

  /**
   * Updates the month's own table, so that PostgreSQL need not search for the partition of each
   * row.
   */
  private void update(String table, List<AccountedSession> sessions) {
    sql.batch(
        UPDATE.formatted(table),
        sessions,
        session -> values(session, session.place.number(), session.place.startedAt()));
  }

  /** Ends every session of a NAS that began before the NAS reported that it started or stops. */
  void closeAll(AccountingEvent said, String cause) {
    sql.update(
        CLOSE,
        said.happenedAt(),
        cause,
        said.nasId(),
        SessionColumn.NAS_OWN_ADDRESS.of(said),
        SessionColumn.NAS_IDENTIFIER.of(said));
  }

  /** The values that insert and update share, and then the others. */
  private Object[] values(AccountedSession session, Object... others) {
    SessionDoubts doubts = session.doubts;
    List<Object> values =
        new ArrayList<>(
            Arrays.asList(
                session.startedAt,
                session.updatedAt,
                session.stoppedAt,
                session.seconds,
                session.inputOctets,
                session.outputOctets,
                Sql.bigint(session.intervalSeconds),
                session.subscriberId,
                session.terminateCause,
                session.startIsTold,
                session.end,
                doubts.ignoredText(),
                doubts.fasterThanPlan,
                Sql.bigint(doubts.doubtedInput),
                Sql.bigint(doubts.doubtedOutput),
                doubts.countedAt,
                Sql.bigint(session.rate.downloadKbps()),
                Sql.bigint(session.rate.uploadKbps())));
    for (SessionColumn column : SessionColumn.values()) {
      values.add(value(session, column));
    }
    values.addAll(Arrays.asList(others));
    return values.toArray();
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
}
