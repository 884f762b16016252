package net.lastmile.radius.months;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/** The partitions of the connection's tenant, in the transaction of its connection. */
final class MonthTables {
  static final String SESSIONS = "radacct";
  static final String ARCHIVE = "radacct_archive";

  private static final String LIST =
      """
      select i.inhrelid::regclass::text, b.bounds,
        (regexp_match(b.bounds, 'TO \\(''(.*)''\\)'))[1]::timestamptz as until
      from pg_inherits i join pg_class c on c.oid = i.inhrelid,
        lateral pg_get_expr(c.relpartbound, c.oid) as b (bounds)
      where i.inhparent = ?::regclass order by until
      """;
  // Every statement on sessions queues behind one that waits for such a lock.
  private static final String PATIENCE = "set local lock_timeout = '2s'";

  /**
   * Includes the rows in the default partition, and a check that lets the archive attach the month
   * without reading it.
   */
  private static final String MAKE =
      """
      lock table radacct_default in access exclusive mode;
      create table %1$s (like radacct_default including indexes including statistics,
        constraint radacct_span check (acctstarttime >= '%2$s' and acctstarttime < '%3$s'));
      with moved as (
        delete from radacct_default
        where acctstarttime >= '%2$s' and acctstarttime < '%3$s' returning *)
      insert into %1$s select * from moved;
      alter table radacct attach partition %1$s for values from ('%2$s') to ('%3$s');
      """;

  // Indexes over live sessions are useless where none is live, and nobody looks there for the last
  // hour.
  private static final String SPARE_INDEXES =
      """
      select i.indexrelid::regclass::text from pg_index i
      join pg_attribute a on a.attrelid = i.indrelid and a.attnum = i.indkey[0]
      where i.indrelid = ?::regclass and (a.attname = 'acctstoptime'
        or pg_get_expr(i.indpred, i.indrelid) like '%acctstoptime%')
      """;
  private static final String SWEEP =
      """
      with gone as (
        delete from radacct_default
        where acctstoptime is not null and acctstarttime < ? returning *)
      insert into radacct_archive select * from gone
      """;

  private final Connection connection;

  MonthTables(Connection connection) {
    this.connection = connection;
  }

  /** Partitions, oldest first, the default one last. */
  List<MonthTable> of(String parent) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(LIST)) {
      statement.setString(1, parent);
      List<MonthTable> found = new ArrayList<>();
      try (ResultSet rows = statement.executeQuery()) {
        while (rows.next()) {
          Timestamp until = rows.getTimestamp(3);
          found.add(
              new MonthTable(
                  rows.getString(1), rows.getString(2), until == null ? null : until.toInstant()));
        }
      }
      return found;
    }
  }

  /** The time until which sessions may begin and still have a month. */
  Instant end(String parent) throws SQLException {
    return of(parent).stream()
        .map(MonthTable::until)
        .filter(until -> until != null)
        .max(Instant::compareTo)
        .orElse(Instant.MIN);
  }

  /** Makes a missing month, and moves its rows out of the default partition. */
  void make(YearMonth month) throws SQLException {
    String name = "radacct_%d_%02d".formatted(month.getYear(), month.getMonthValue());
    execute(PATIENCE);
    execute(MAKE.formatted(name, begin(month), begin(month.plusMonths(1))));
  }

  /** Locks the sessions against all others until the transaction ends. */
  void lockAll() throws SQLException {
    execute(PATIENCE);
    execute("lock table only radacct in access exclusive mode");
  }

  boolean hasLiveSession(MonthTable month) throws SQLException {
    String sql =
        "select exists (select from %s where acctstoptime is null)".formatted(month.name());
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(sql)) {
      row.next();
      return row.getBoolean(1);
    }
  }

  /** Moves a month as it is from the sessions to the archive; reads none of its rows. */
  void archive(MonthTable month) throws SQLException {
    execute("alter table radacct detach partition " + month.name());
    for (String index : spareIndexes(month)) {
      execute("drop index " + index);
    }
    execute("alter table radacct_archive attach partition " + month.name() + " " + month.bounds());
  }

  private List<String> spareIndexes(MonthTable month) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(SPARE_INDEXES)) {
      statement.setString(1, month.name());
      List<String> found = new ArrayList<>();
      try (ResultSet rows = statement.executeQuery()) {
        while (rows.next()) {
          found.add(rows.getString(1));
        }
      }
      return found;
    }
  }

  /**
   * Moves to the archive ended sessions that belong to archived months.
   *
   * @return how many sessions
   */
  int sweep() throws SQLException {
    Instant archived = end(ARCHIVE);
    if (archived.equals(Instant.MIN)) {
      return 0;
    }
    try (PreparedStatement statement = connection.prepareStatement(SWEEP)) {
      statement.setTimestamp(1, Timestamp.from(archived));
      return statement.executeUpdate();
    }
  }

  /** PostgreSQL does not gather statistics of a partitioned table as a whole by itself. */
  void analyze() throws SQLException {
    execute("analyze radacct");
  }

  static Instant begin(YearMonth month) {
    return month.atDay(1).atStartOfDay(ZoneOffset.UTC).toInstant();
  }

  private void execute(String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
