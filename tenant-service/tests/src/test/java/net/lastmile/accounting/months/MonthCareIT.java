package net.lastmile.accounting.months;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import net.lastmile.platform.persistence.Sql;
import net.lastmile.platform.persistence.TenantRef;
import net.lastmile.testing.OwnDatabase;
import net.lastmile.testing.TestRows;
import net.lastmile.testing.TestSchemas;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The months of two tenants as time passes. */
@OwnDatabase
class MonthCareIT {
  private static final int ARCHIVE_AFTER_MONTHS = 2;

  private final TestSchemas schemas = TestSchemas.get();
  private final TenantRef tenant;
  private final TenantRef other;
  private final TestRows rows;

  /** The end of the first month that a new tenant has. */
  private final Instant border;

  /** One step at a moment. */
  private interface Step<T> {
    T in(MonthCare care) throws SQLException;
  }

  MonthCareIT() throws SQLException {
    String region = schemas.newRegion();
    tenant = schemas.newTenant(region);
    other = schemas.newTenant(region);
    rows = new TestRows(schemas, tenant);
    try (Connection connection = schemas.tenant(tenant)) {
      border = new MonthTables(Sql.on(connection)).end(MonthTables.SESSIONS);
    }
  }

  @Test
  @DisplayName("R8 the next month is there before it begins, and is made once")
  void hasTheNextMonthReady() throws SQLException {
    Instant lastDay = border.minus(Duration.ofDays(1));
    assertThat(makeAll(lastDay)).containsExactly(monthAt(0));
    assertThat(makeAll(lastDay)).isEmpty();
    assertThat(makeAll(border)).containsExactly(monthAt(1));

    session(border, null);
    session(border.minusMillis(1), null);
    assertThat(in(table(0))).isEqualTo(1);
    assertThat(in("radacct_first")).isEqualTo(1);
    assertThat(in("radacct_default")).isZero();
  }

  @Test
  @DisplayName("R8 a session no month is there for is kept, and goes to its month once it is made")
  void movesWhatLayInTheDefaultPartition() throws SQLException {
    long early = session(border.plus(Duration.ofDays(3)), null);
    session(border.plus(Duration.ofDays(3_000)), null);
    assertThat(in("radacct_default")).isEqualTo(2);
    makeAll(border);
    assertThat(rows.number("select radacctid from " + table(0))).isEqualTo(early);
    assertThat(in("radacct_default")).isEqualTo(1);
    assertThat(session(border, null)).as("numbers go on").isGreaterThan(early);
  }

  @Test
  @DisplayName("R8 old months go to the archive whole, with fewer indexes; no session is lost")
  void archivesOldMonths() throws SQLException {
    makeAll(border.plus(Duration.ofDays(100)));
    session(border.minusSeconds(1), border);
    long running = session(border.plusSeconds(1), null);
    session(monthAt(1).atDay(2).atStartOfDay(ZoneOffset.UTC).toInstant(), border);
    session(monthAt(2).atDay(2).atStartOfDay(ZoneOffset.UTC).toInstant(), border);
    Instant due = begin(monthAt(2 + ARCHIVE_AFTER_MONTHS));
    makeAll(due);
    int indexes = indexes("radacct_first");

    assertThat(archiveAll(due)).containsExactly("radacct_first", table(1));
    assertThat(archiveAll(due)).isEmpty();
    assertThat(in("radacct")).isEqualTo(2);
    assertThat(in("radacct_archive")).isEqualTo(2);
    assertThat(in(table(0))).as("one runs in it").isEqualTo(1);
    assertThat(indexes("radacct_first")).isEqualTo(indexes - 4);

    rows.change("update radacct set acctstoptime = now() where radacctid = ?", running);
    assertThat(archiveAll(due)).containsExactly(table(0));
    assertThat(in("radacct_archive")).isEqualTo(3);
    assertThat(rows.number("select count(*) from radacct_archive where radacctid = ?", running))
        .isEqualTo(1);
  }

  @Test
  @DisplayName("R8 what came late for an archived month follows it there once it has ended")
  void archivesWhatCameLate() throws SQLException {
    makeAll(begin(monthAt(ARCHIVE_AFTER_MONTHS)));
    archiveAll(begin(monthAt(ARCHIVE_AFTER_MONTHS)));
    long running = session(border.minusSeconds(5), null);
    session(border.minusSeconds(5), border);
    assertThat(in("radacct_default")).isEqualTo(2);

    assertThat(at(border, MonthCare::sweep)).isEqualTo(1);
    assertThat(rows.number("select radacctid from radacct_default")).isEqualTo(running);
    assertThat(in("radacct_archive")).isEqualTo(1);
    assertThat(at(border, MonthCare::sweep)).isZero();
  }

  @Test
  @DisplayName("T1 R8 another tenant sees nothing, also where it names a month of this one")
  void keepsMonthsFromOthers() throws SQLException {
    makeAll(border);
    session(border.minusSeconds(5), border);
    session(border, null);
    TestRows others = new TestRows(schemas, other);
    assertThat(others.number("select count(*) from radacct")).isZero();
    for (String name : List.of(table(0), "radacct_first", "radacct_default", "radacct_archive")) {
      String sql = "select count(*) from " + tenant.quotedSchema() + "." + name;
      assertThatThrownBy(() -> others.number(sql))
          .as(name)
          .isInstanceOfSatisfying(
              SQLException.class, e -> assertThat(e.getSQLState()).isEqualTo("42501"));
    }
  }

  private List<YearMonth> makeAll(Instant now) throws SQLException {
    return all(now, MonthCare::makeNext);
  }

  private List<String> archiveAll(Instant now) throws SQLException {
    return all(now, MonthCare::archiveOldest).stream().map(MonthTable::name).toList();
  }

  private <T> List<T> all(Instant now, Step<Optional<T>> step) throws SQLException {
    List<T> done = new ArrayList<>();
    for (Optional<T> next = at(now, step); next.isPresent(); next = at(now, step)) {
      done.add(next.get());
    }
    return done;
  }

  private <T> T at(Instant now, Step<T> step) throws SQLException {
    try (Connection connection = schemas.tenant(tenant)) {
      T done =
          step.in(new MonthCare(new MonthTables(Sql.on(connection)), now, ARCHIVE_AFTER_MONTHS));
      connection.commit();
      return done;
    }
  }

  private YearMonth monthAt(int later) {
    return YearMonth.from(border.atZone(ZoneOffset.UTC)).plusMonths(later);
  }

  private String table(int later) {
    return "radacct_" + monthAt(later).toString().replace('-', '_');
  }

  private static Instant begin(YearMonth month) {
    return month.atDay(1).atStartOfDay(ZoneOffset.UTC).toInstant();
  }

  private long session(Instant startedAt, Instant stoppedAt) throws SQLException {
    long number = rows.session("ana", UUID.randomUUID(), UUID.randomUUID(), startedAt);
    if (stoppedAt != null) {
      rows.change(
          "update radacct set acctstoptime = ?::timestamptz where radacctid = ?",
          stoppedAt.toString(),
          number);
    }
    return number;
  }

  private long in(String table) throws SQLException {
    return rows.number("select count(*) from " + table);
  }

  private int indexes(String table) throws SQLException {
    return (int) rows.number("select count(*) from pg_index where indrelid = ?::regclass", table);
  }
}
