package net.lastmile.sessions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import net.lastmile.api.sessions.SessionView;
import net.lastmile.platform.persistence.Sql;
import net.lastmile.platform.persistence.TenantRef;
import net.lastmile.platform.problem.ProblemException;
import net.lastmile.testing.OwnDatabase;
import net.lastmile.testing.TestRows;
import net.lastmile.testing.TestSchemas;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Live sessions by what changes with each report, page by page. */
@OwnDatabase
class SessionOrderIT {
  private static final Instant NOW = Instant.now().truncatedTo(ChronoUnit.MILLIS);
  private static final int PAGE = 2;

  private final TestSchemas schemas = TestSchemas.get();
  private final TenantRef tenant;
  private final TenantRef other;
  private final TestRows rows;

  SessionOrderIT() throws SQLException {
    String region = schemas.newRegion();
    tenant = schemas.newTenant(region);
    other = schemas.newTenant(region);
    rows = new TestRows(schemas, tenant);
  }

  @Test
  @DisplayName("by start, traffic and speed, in both directions, each session once")
  void sortsByWhatIsAskedFor() throws SQLException {
    long idle = session(50, 9_000, 0L, 60);
    long fast = session(40, 5_000, 80_000L, 60);
    long slow = session(30, 7_000, 2_000L, 60);
    long unknown = session(20, 1_000, null, 60);
    long stale = session(10, 3_000, 90_000L, 151);
    assertThat(sorted("-rate", tenant).subList(0, 3)).containsExactly(fast, slow, idle);
    assertThat(sorted("rate", tenant).subList(2, 5)).containsExactly(idle, slow, fast);
    assertThat(sorted("-traffic", tenant)).containsExactly(idle, slow, fast, stale, unknown);
    assertThat(sorted("traffic", tenant)).containsExactly(unknown, stale, fast, slow, idle);
    assertThat(sorted("startedAt", tenant)).containsExactly(idle, fast, slow, unknown, stale);
    assertThat(sorted("-startedAt", tenant)).containsExactly(stale, unknown, slow, fast, idle);
    for (String order : List.of("-rate", "traffic", "startedAt")) {
      assertThat(sorted(order, other)).isEmpty();
    }
  }

  @Test
  @DisplayName("no speed is shown when no report has come for two and a half intervals")
  void showsNoOldRate() throws SQLException {
    session(40, 0, 8_000L, 149);
    session(30, 0, 8_000L, 151);
    List<SessionView> shown = read(SessionOrder.OLDEST, new SessionQuery().live(true));
    assertThat(shown).extracting(SessionView::downloadKbps).containsExactly(6_000L, null);
    assertThat(shown).extracting(SessionView::uploadKbps).containsExactly(2_000L, null);
    rows.change("update radacct set acctinterval = 300");
    shown = read(SessionOrder.OLDEST, new SessionQuery().live(true));
    assertThat(shown).extracting(SessionView::downloadKbps).containsExactly(6_000L, 6_000L);
    rows.change("update radacct set acctstoptime = acctupdatetime");
    shown = read(SessionOrder.OLDEST, new SessionQuery());
    assertThat(shown).extracting(SessionView::downloadKbps).containsOnlyNulls();
  }

  @Test
  void sortsEndedSessionsByTheirStartAlone() {
    assertThat(SessionOrder.of("startedAt", false)).isEqualTo(SessionOrder.OLDEST);
    for (String order : List.of("rate", "-traffic", "username")) {
      assertThatThrownBy(() -> SessionOrder.of(order, false))
          .isInstanceOf(ProblemException.class)
          .hasMessageContaining("sort");
    }
  }

  private List<Long> sorted(String sort, TenantRef whose) throws SQLException {
    SessionOrder order = SessionOrder.of(sort, true);
    List<Long> found = new ArrayList<>();
    try (Connection connection = schemas.tenant(whose)) {
      SessionReader reader = new SessionReader(Sql.on(connection));
      SessionQuery query = new SessionQuery().live(true);
      List<SessionRow> page = reader.read(query, order.orderBy(), order.values(NOW), PAGE);
      while (!page.isEmpty()) {
        page.forEach(row -> found.add(row.number()));
        String cursor = order.position(page.getLast(), NOW).encode(sort);
        query = new SessionQuery().live(true);
        order.after(SessionPosition.decode(cursor, sort), query, NOW);
        page = reader.read(query, order.orderBy(), order.values(NOW), PAGE);
      }
    }
    return found;
  }

  private List<SessionView> read(SessionOrder order, SessionQuery query) throws SQLException {
    try (Connection connection = schemas.tenant(tenant)) {
      return new SessionReader(Sql.on(connection))
          .read(query, order.orderBy(), order.values(NOW), PAGE).stream()
              .map(row -> row.view(NOW))
              .toList();
    }
  }

  /**
   * @param kbps of both directions, a quarter of it up; null if not known
   */
  private long session(int minutesAgo, long octets, Long kbps, int reportedSecondsAgo)
      throws SQLException {
    Instant began = NOW.minusSeconds(minutesAgo * 60L);
    long number = rows.session("ana", UUID.randomUUID(), UUID.randomUUID(), began);
    rows.change(
        """
        update radacct set acctoutputoctets = ?, acctinterval = 60, download_kbps = ?::bigint,
          upload_kbps = ?::bigint, acctupdatetime = ?::timestamptz where radacctid = ?
        """,
        octets,
        kbps == null ? null : kbps * 3 / 4,
        kbps == null ? null : kbps / 4,
        NOW.minusSeconds(reportedSecondsAgo).toString(),
        number);
    return number;
  }
}
