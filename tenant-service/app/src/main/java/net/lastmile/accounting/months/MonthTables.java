package net.lastmile.accounting.months;

import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import net.lastmile.platform.persistence.Sql;

/** The partitions of the current tenant, in the current transaction. */
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

  private final Sql sql;

  MonthTables(Sql sql) {
    this.sql = sql;
  }

  /** Partitions, oldest first, the default one last. */
  List<MonthTable> of(String parent) {
    return sql.query(LIST, parent)
        .list(row -> new MonthTable(row.text(1), row.text(2), row.instant(3)));
  }

  /** The time until which sessions may begin and still have a month. */
  Instant end(String parent) {
    return of(parent).stream()
        .map(MonthTable::until)
        .filter(until -> until != null)
        .max(Instant::compareTo)
        .orElse(Instant.MIN);
  }

  /** Makes a missing month, and moves its rows out of the default partition. */
  void make(YearMonth month) {
    String name = "radacct_%d_%02d".formatted(month.getYear(), month.getMonthValue());
    sql.execute(PATIENCE);
    sql.execute(MAKE.formatted(name, begin(month), begin(month.plusMonths(1))));
  }

  /** Locks the sessions against all others until the transaction ends. */
  void lockAll() {
    sql.execute(PATIENCE);
    sql.execute("lock table only radacct in access exclusive mode");
  }

  boolean hasLiveSession(MonthTable month) {
    return sql.query(
            "select exists (select from %s where acctstoptime is null)".formatted(month.name()))
        .flag();
  }

  /** Moves a month as it is from the sessions to the archive; reads none of its rows. */
  void archive(MonthTable month) {
    sql.execute("alter table radacct detach partition " + month.name());
    for (String index : spareIndexes(month)) {
      sql.execute("drop index " + index);
    }
    sql.execute(
        "alter table radacct_archive attach partition " + month.name() + " " + month.bounds());
  }

  private List<String> spareIndexes(MonthTable month) {
    return sql.query(SPARE_INDEXES, month.name()).list(rows -> rows.text(1));
  }

  /**
   * Moves to the archive ended sessions that belong to archived months.
   *
   * @return how many sessions
   */
  int sweep() {
    Instant archived = end(ARCHIVE);
    if (archived.equals(Instant.MIN)) {
      return 0;
    }
    return sql.update(SWEEP, archived);
  }

  /** PostgreSQL does not gather statistics of a partitioned table as a whole by itself. */
  void analyze() {
    sql.execute("analyze radacct");
  }

  static Instant begin(YearMonth month) {
    return month.atDay(1).atStartOfDay(ZoneOffset.UTC).toInstant();
  }
}
