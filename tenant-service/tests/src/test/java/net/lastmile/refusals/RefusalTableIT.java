package net.lastmile.refusals;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import net.lastmile.edge.contract.event.AccessOutcome;
import net.lastmile.platform.persistence.Sql;
import net.lastmile.platform.persistence.TenantRef;
import net.lastmile.testing.OwnDatabase;
import net.lastmile.testing.TestRows;
import net.lastmile.testing.TestSchemas;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What is kept of refused log-ins, and how much at most. */
@OwnDatabase
class RefusalTableIT {
  private static final Instant NOON = Instant.parse("2026-11-30T12:00:00Z");
  private static final int AT_ONCE = 5_000;
  private static final int FLOOD = 100_000;

  private final TestSchemas schemas = TestSchemas.get();
  private final TenantRef tenant;
  private final TenantRef other;
  private final TestRows rows;
  private final UUID nas = UUID.randomUUID();

  RefusalTableIT() throws SQLException {
    String region = schemas.newRegion();
    tenant = schemas.newTenant(region);
    other = schemas.newTenant(region);
    rows = new TestRows(schemas, tenant);
  }

  @Test
  @DisplayName("R2 one row tells how often, since when and until when a name was refused")
  void addsUpAttempts() throws SQLException {
    add(unknown("nobody", 0), unknown("nobody", 30));
    add(unknown("nobody", 10), unknown("other", 10));
    assertThat(number("select count(*) from refused_login")).isEqualTo(2);
    String nobody = " from refused_login where username = 'nobody'";
    assertThat(number("select attempts" + nobody)).isEqualTo(3);
    assertThat(number("select extract(epoch from last_at - first_at)::int" + nobody)).isEqualTo(30);
    assertThat(new TestRows(schemas, other).number("select count(*) from refused_login")).isZero();
  }

  @Test
  void aDayOfQuietBeginsTheCountAnew() throws SQLException {
    int day = (int) Duration.ofDays(1).toSeconds();
    add(unknown("nobody", 0), unknown("nobody", 10));
    add(unknown("nobody", 10 + day));
    assertThat(number("select attempts from refused_login")).isEqualTo(3);
    add(unknown("nobody", 11 + 2 * day));
    assertThat(number("select attempts from refused_login")).isEqualTo(1);
    assertThat(number("select extract(epoch from last_at - first_at)::int from refused_login"))
        .isZero();
  }

  @Test
  @DisplayName("R2 a hundred thousand made-up names of one router leave a thousand rows")
  void aFloodIsBounded() throws SQLException {
    UUID quiet = UUID.randomUUID();
    add(at(quiet, "quiet", 0), unknown("mistyped", 0), unknown("mistyped", 1));
    Refusal line = Refusal.once(nas, AccessOutcome.EXPIRED, "ana", UUID.randomUUID(), null, NOON);
    add(line);
    for (int from = 0; from < FLOOD; from += AT_ONCE) {
      List<Refusal> batch = new ArrayList<>();
      for (int i = from; i < from + AT_ONCE; i++) {
        batch.add(unknown("made-up-" + i, 10 + i));
      }
      add(batch.toArray(Refusal[]::new));
    }
    assertThat(number("select count(*) from refused_login where subscriber_id is null"))
        .isEqualTo(RefusalTable.NAMES_PER_ROUTER + 1);
    assertThat(number("select count(*) from refused_login where username = 'mistyped'"))
        .as("a name that was tried again")
        .isEqualTo(1);
    assertThat(number("select count(*) from refused_login where nas_id = ?", quiet))
        .as("another router's")
        .isEqualTo(1);
    assertThat(number("select count(*) from refused_login where subscriber_id is not null"))
        .as("a line")
        .isEqualTo(1);
    assertThat(number("select dropped from refused_overflow where nas_id = ?", nas))
        .isEqualTo(FLOOD + 1 - RefusalTable.NAMES_PER_ROUTER);
    assertThat(number("select count(*) from refused_overflow")).isEqualTo(1);
    assertThat(new TestRows(schemas, other).number("select count(*) from refused_overflow"))
        .isZero();
  }

  @Test
  void whatIsForgottenIsNoLongerSaidToBeMissing() throws SQLException {
    rows.change(
        "insert into refused_overflow (nas_id, dropped, last_at) values (?, 1, ?::timestamptz)",
        nas,
        NOON.toString());
    add(unknown("nobody", 0), unknown("late", 100));
    try (Connection connection = schemas.tenant(tenant)) {
      RefusalTable table = new RefusalTable(Sql.on(connection));
      assertThat(table.oldest()).contains(NOON);
      assertThat(table.forget(NOON.plusSeconds(1), 10)).isEqualTo(1);
      assertThat(table.oldest()).contains(NOON.plusSeconds(100));
      connection.commit();
    }
    assertThat(number("select count(*) from refused_overflow")).isZero();
  }

  private void add(Refusal... refusals) throws SQLException {
    try (Connection connection = schemas.tenant(tenant)) {
      new RefusalTable(Sql.on(connection)).add(List.of(refusals));
      connection.commit();
    }
  }

  private long number(String sql, Object... values) throws SQLException {
    return rows.number(sql, values);
  }

  private Refusal unknown(String name, int second) {
    return at(nas, name, second);
  }

  private static Refusal at(UUID router, String name, int second) {
    return Refusal.once(
        router, AccessOutcome.UNKNOWN_USER, name, null, null, NOON.plusSeconds(second));
  }
}
