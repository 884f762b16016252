package net.lastmile.accounting.unstored;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import net.lastmile.edges.JournalParts;
import net.lastmile.platform.persistence.Sql;
import net.lastmile.platform.persistence.TenantRef;
import net.lastmile.testing.OwnDatabase;
import net.lastmile.testing.TestRows;
import net.lastmile.testing.TestSchemas;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Old events are deleted in small steps, and only those of the tenant. */
@OwnDatabase
class AgingEventsIT {
  private static final Instant NOW = Instant.parse("2026-11-21T12:00:00Z");
  private static final Duration KEPT = Duration.ofDays(90);

  private final TestSchemas schemas = TestSchemas.get();
  private final TenantRef tenant;
  private final TenantRef other;

  AgingEventsIT() throws SQLException {
    String region = schemas.newRegion();
    tenant = schemas.newTenant(region);
    other = schemas.newTenant(region);
  }

  @DisplayName("R8 what is kept for a time is forgotten after it; sessions never are")
  @ParameterizedTest
  @CsvSource({
    "LOG_INS, radpostauth",
    "REFUSED_LOG_INS, refused_login",
    "TRAFFIC_MINUTES, traffic_minute",
    "IGNORED_VALUES, ignored_value",
    "DEAD_LETTERS, edge_dead_letter"
  })
  void forgetsWhatIsOld(AgingEvents kind, String table) throws SQLException {
    TestRows rows = new TestRows(schemas, tenant);
    TestRows othersRows = new TestRows(schemas, other);
    rows.nas("bng-1", "10.0.0.1");
    othersRows.nas("bng-1", "10.0.0.1");
    for (int days : new int[] {89, 91, 92, 93}) {
      add(rows, kind, days);
    }
    add(othersRows, kind, 93);
    UUID line = rows.subscriber("ana", rows.plan("fast", 0, 0));
    rows.session("ana", line, UUID.randomUUID(), NOW.minus(Duration.ofDays(1_000)));

    assertThat(forget(kind, 2)).isEqualTo(2);
    assertThat(rows.number("select count(*) from " + table)).isEqualTo(2);
    assertThat(forget(kind, 2)).isEqualTo(1);
    assertThat(forget(kind, 2)).isZero();
    assertThat(rows.number("select count(*) from " + table)).isEqualTo(1);
    assertThat(rows.number("select count(*) from radacct")).isEqualTo(1);
    assertThat(othersRows.number("select count(*) from " + table)).isEqualTo(1);
  }

  @Test
  @DisplayName("Dead letters that go by age are counted on their journals")
  void countsWhatExpired() throws SQLException {
    TestRows rows = new TestRows(schemas, tenant);
    UUID journal = UUID.randomUUID();
    try (Connection connection = schemas.tenant(tenant)) {
      new JournalParts(Sql.on(connection)).settle("edge-a", journal, 1, 4, 1, 2);
      connection.commit();
    }
    // The first was set aside before counting began.
    for (int number = 1; number <= 3; number++) {
      rows.change(
          """
          insert into edge_dead_letter (at, node, journal, number, reason, event)
          values (?::timestamptz, 'edge-a', ?::uuid, %d, 'odd', '{}')
          """
              .formatted(number),
          NOW.minus(Duration.ofDays(95)).toString(),
          journal.toString());
    }
    assertThat(forget(AgingEvents.DEAD_LETTERS, 10)).isEqualTo(3);
    assertThat(rows.number("select expired from platform.journal_part")).isEqualTo(2);
  }

  private int forget(AgingEvents kind, int limit) throws SQLException {
    try (Connection connection = schemas.tenant(tenant)) {
      int gone = kind.forget(Sql.on(connection), NOW.minus(KEPT), limit);
      connection.commit();
      return gone;
    }
  }

  private static void add(TestRows rows, AgingEvents kind, int daysOld) throws SQLException {
    String sql =
        switch (kind) {
          case LOG_INS ->
              """
              insert into radpostauth (authdate, username, reply, outcome, nas_id)
              values (?::timestamptz, 'ana', 'Access-Accept', 'ACCEPTED', gen_random_uuid())
              """;
          case REFUSED_LOG_INS ->
              """
              insert into refused_login (last_at, first_at, username, outcome, nas_id, attempts)
              select at, at, gen_random_uuid()::text, 'EXPIRED', gen_random_uuid(), 1
              from (select ?::timestamptz as at) as given
              """;
          case TRAFFIC_MINUTES ->
              """
              insert into traffic_minute (minute, download_octets, upload_octets, accepts, rejects)
              values (?::timestamptz, 1, 1, 1, 1)
              """;
          case IGNORED_VALUES ->
              """
              insert into ignored_value (nas_id, hour, reason, occurrences)
              select id, ?::timestamptz, 'OCTETS', 1 from nas
              """;
          case DEAD_LETTERS ->
              """
              insert into edge_dead_letter (at, node, journal, number, reason, event)
              values (?::timestamptz, 'edge-a', gen_random_uuid(), 1, 'odd', '{}')
              """;
        };
    rows.change(sql, NOW.minus(Duration.ofDays(daysOld)).toString());
  }
}
