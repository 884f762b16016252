package net.lastmile.sessions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import net.lastmile.platform.persistence.Sql;
import net.lastmile.platform.persistence.TenantRef;
import net.lastmile.platform.problem.ProblemException;
import net.lastmile.testing.OwnDatabase;
import net.lastmile.testing.TestRows;
import net.lastmile.testing.TestSchemas;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Lists of sessions, some of which have been archived. */
@OwnDatabase
class SessionHistoryIT {
  private static final Instant OCTOBER = Instant.parse("2019-10-01T00:00:00Z");
  private static final Instant NOVEMBER = Instant.parse("2019-11-01T00:00:00Z");
  private static final UUID LINE = UUID.randomUUID();
  private static final int PAGE = 2;

  private final TestSchemas schemas = TestSchemas.get();
  private final TenantRef tenant;
  private final TenantRef other;
  private final TestRows rows;

  SessionHistoryIT() throws SQLException {
    String region = schemas.newRegion();
    tenant = schemas.newTenant(region);
    other = schemas.newTenant(region);
    rows = new TestRows(schemas, tenant);
  }

  @Test
  @DisplayName("R8 a month's list has archived sessions and late ones, each once, page by page")
  void listsAMonthOverTheBorder() throws SQLException {
    session(OCTOBER.minusMillis(1));
    List<Long> ofOctober = new ArrayList<>();
    for (int hour : new int[] {0, 5, 9}) {
      ofOctober.add(session(OCTOBER.plusSeconds(hour * 3_600L)));
    }
    session(NOVEMBER);
    archive();
    // They came late, for a month that is archived.
    ofOctober.add(1, session(OCTOBER.plusSeconds(7_200)));
    ofOctober.add(session(NOVEMBER.minusSeconds(1)));

    List<SessionRow> found = pages("2019-10");
    assertThat(found)
        .extracting(SessionRow::number)
        .containsExactlyElementsOf(ofOctober.reversed());
    assertThat(found)
        .extracting(SessionRow::archived)
        .containsExactly(false, true, true, false, true);
    assertThat(pages("2019-09")).hasSize(1);
    assertThat(pages("2019-12")).isEmpty();
    assertThat(pages(null)).as("the newest").hasSize(2);
  }

  @Test
  @DisplayName("T1 the other tenant's lists have nothing of it")
  void showsNothingToOthers() throws SQLException {
    session(OCTOBER);
    archive();
    session(OCTOBER.plusSeconds(1));
    try (Connection connection = schemas.tenant(other)) {
      for (String month : new String[] {"2019-10", null}) {
        SessionQuery all = new SessionQuery().month(month);
        assertThat(new SessionReader(Sql.on(connection)).newest(all, NOVEMBER, PAGE)).isEmpty();
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "2019", "2019-13", "October", "0000-01", "+10000-01", "2019-10-01"})
  void refusesWhatIsNoMonth(String text) {
    assertThatThrownBy(() -> new SessionQuery().month(text))
        .isInstanceOf(ProblemException.class)
        .hasMessageContaining("month");
  }

  private List<SessionRow> pages(String month) throws SQLException {
    List<SessionRow> found = new ArrayList<>();
    try (Connection connection = schemas.tenant(tenant)) {
      SessionReader reader = new SessionReader(Sql.on(connection));
      List<SessionRow> page = reader.newest(query(month), Instant.now(), PAGE);
      while (!page.isEmpty()) {
        found.addAll(page);
        SessionPosition last = SessionPosition.of(page.getLast(), 0);
        SessionQuery after = SessionOrder.NEWEST.after(last, query(month), Instant.now());
        page = reader.newest(after, last.startedAt(), PAGE);
      }
    }
    return found;
  }

  private static SessionQuery query(String month) {
    return new SessionQuery().where("r.subscriber_id = ?", LINE).month(month);
  }

  private long session(Instant startedAt) throws SQLException {
    return rows.session("ana", LINE, UUID.randomUUID(), startedAt);
  }

  /** Archives the first month of all, which holds everything old. */
  private void archive() throws SQLException {
    rows.change("alter table radacct detach partition radacct_first");
    rows.change(
        "alter table radacct_archive attach partition radacct_first"
            + " for values from (minvalue) to ('2019-12-01T00:00:00Z')");
  }
}
