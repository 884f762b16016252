package net.lastmile.tenancy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Map;
import java.util.TreeMap;
import net.lastmile.testing.TestPlatform;
import net.lastmile.testing.TestTenant;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Work that is due for one tenant, on the running platform beside an idle tenant. */
class DueWorkIT {
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  /** What is due only within this time will not run during the test. */
  private static final String LATER = "now() + interval '30 minutes'";

  private static final TestPlatform PLATFORM = TestPlatform.get();
  private static TestTenant busy;
  private static TestTenant idle;

  @BeforeAll
  static void twoTenantsAtRest() {
    busy = PLATFORM.tenant("due-busy");
    idle = PLATFORM.tenant("due-idle");
    await().atMost(PATIENCE).until(() -> atRest(busy) && atRest(idle));
  }

  @Test
  @DisplayName("what is due runs for the tenant it is due for; an idle tenant is not visited")
  void leavesAnIdleTenantAlone() throws Exception {
    Map<String, String> before = rows(idle);
    assertThat(before).containsKeys("subscribers-cuts", "radius-retention", "panel-clients");
    change("update platform.due_work set due_at = now() where " + of(busy));
    await().atMost(PATIENCE).until(() -> atRest(busy));
    assertThat(rows(idle)).isEqualTo(before);
  }

  @Test
  @DisplayName(
      "a change of settings makes the work due that follows from it, for that tenant alone")
  void findsWhatAChangeMadeDue() throws Exception {
    Map<String, String> busyBefore = rows(busy);
    Map<String, String> idleBefore = rows(idle);
    var changed = PLATFORM.as(busy).patch("tenant", "{\"timeZone\": \"%s\"}".formatted(inMidDay()));
    assertThat(changed.status()).as(changed.toString()).isEqualTo(200);
    for (String kind : new String[] {"subscribers-expiries", "subscribers-cuts", "panel-clients"}) {
      await().atMost(PATIENCE).until(() -> !rows(busy).get(kind).equals(busyBefore.get(kind)));
    }
    await().atMost(PATIENCE).until(() -> atRest(busy));
    assertThat(rows(busy).get("radius-retention")).isEqualTo(busyBefore.get("radius-retention"));
    assertThat(rows(idle)).isEqualTo(idleBefore);
  }

  @Test
  @DisplayName("a change that is refused makes nothing due")
  void makesNothingDueInVain() throws Exception {
    Map<String, String> before = rows(busy);
    var refused = PLATFORM.as(busy).patch("tenant", "{\"timeZone\": \"Mars/Olympus\"}");
    assertThat(refused.status()).isEqualTo(400);
    assertThat(rows(busy)).isEqualTo(before);
  }

  @Test
  @DisplayName("a row that was lost is mended, and its work done")
  void mendsWhatWasLost() throws Exception {
    change("delete from platform.due_work where kind = 'subscribers-cuts' and " + of(busy));
    PLATFORM.hasten("due-mending");
    await()
        .atMost(PATIENCE)
        .until(() -> rows(busy).containsKey("subscribers-cuts") && atRest(busy));
  }

  /** A zone whose day does not end soon: lines are looked at when it does. */
  private static String inMidDay() {
    boolean late = LocalTime.now(ZoneId.of("Asia/Tokyo")).getHour() >= 22;
    return late ? "Asia/Kolkata" : "Asia/Tokyo";
  }

  private static boolean atRest(TestTenant tenant) throws SQLException {
    return number(
            "select count(*) from platform.due_work where (due_at < %s or node is not null) and %s"
                .formatted(LATER, of(tenant)))
        == 0;
  }

  /** Each row with the transaction that wrote it last: whoever takes work writes its row. */
  private static Map<String, String> rows(TestTenant tenant) throws SQLException {
    Map<String, String> rows = new TreeMap<>();
    try (Connection connection = PLATFORM.database().superuser();
        Statement statement = connection.createStatement();
        ResultSet row =
            statement.executeQuery(
                "select kind, due_at || ' ' || xmin from platform.due_work where " + of(tenant))) {
      while (row.next()) {
        rows.put(row.getString(1), row.getString(2));
      }
    }
    return rows;
  }

  private static String of(TestTenant tenant) {
    return "tenant_id = '" + tenant.id() + "'";
  }

  private static void change(String sql) throws SQLException {
    try (Connection connection = PLATFORM.database().superuser();
        Statement statement = connection.createStatement()) {
      assertThat(statement.executeUpdate(sql)).isPositive();
    }
  }

  private static long number(String query) throws SQLException {
    try (Connection connection = PLATFORM.database().superuser();
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(query)) {
      row.next();
      return row.getLong(1);
    }
  }
}
