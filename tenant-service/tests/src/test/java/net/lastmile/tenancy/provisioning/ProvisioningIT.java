package net.lastmile.tenancy.provisioning;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import net.lastmile.api.signup.StepName;
import net.lastmile.testing.TestPlatform;
import net.lastmile.testing.TestTenant;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Restores the database to the state in which a node leaves it that died after a step's work and
 * before recording it, with one tenant for each step, and lets the platform find this. All die at
 * once because the platform looks for dead nodes only now and then.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ProvisioningIT {
  private static final String UNDO =
      """
      delete from platform.provisioning_step where tenant_id = '%1$s' and name in (%2$s);
      insert into platform.provisioning_step values ('%1$s', '%3$s', 'RUNNING', null);
      update platform.tenant set status = 'PROVISIONING' where id = '%1$s';
      """;
  private static final String LEAVE_THE_JOB =
      """
      insert into platform.scheduled_task (task_name, task_instance, execution_time, picked,
        picked_by, last_heartbeat, version)
      values ('provisioning', '%s', now() - interval '1 hour', true, 'a dead node',
        now() - interval '1 hour', 1)
      """;

  private final TestPlatform platform = TestPlatform.get();
  private final Map<StepName, Died> died = new EnumMap<>(StepName.class);
  private TestTenant older;

  /** A tenant whose provisioning died, and what it had before that. */
  private record Died(TestTenant tenant, List<String> had) {}

  @BeforeAll
  void dieInEveryStep() throws SQLException {
    for (StepName step : StepName.values()) {
      TestTenant tenant = platform.tenant("phoenix-" + step.name().toLowerCase(Locale.ROOT));
      died.put(step, new Died(tenant, counts(tenant)));
    }
    older = platform.tenant("archaeopteryx");
    execute(
        """
        alter table "%1$s".staff drop column sessions_ended_at;
        delete from "%1$s".flyway_schema_history where version = '310';
        """
            .formatted(older.schema()));
    for (StepName step : StepName.values()) {
      TestTenant tenant = died.get(step).tenant();
      undoFrom(step, tenant);
      assertThat(platform.as(tenant).get("tenant/me").status()).as("not let in yet").isEqualTo(403);
    }
    undoFrom(StepName.IDENTITY, older);
    for (Died each : died.values()) {
      leaveTheJob(each.tenant());
    }
    leaveTheJob(older);
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName("T4 provisioning that was killed in any step resumes and makes nothing twice")
  void resumesAfterADeathInAnyStep(StepName step) throws SQLException {
    TestTenant tenant = died.get(step).tenant();
    platform.awaitProvisioned(tenant.id().toString());
    assertThat(counts(tenant)).isEqualTo(died.get(step).had());
    assertThat(platform.as(tenant).get("tenant/me").status()).isEqualTo(200);
  }

  @Test
  @DisplayName("O4 a half-made tenant gets what a newer release migrates before it is active")
  void migratesWhatAnOlderReleaseLeft() {
    platform.awaitProvisioned(older.id().toString());
    assertThat(platform.as(older).get("staff").status()).isEqualTo(200);
    assertThat(platform.as(platform.north()).get("staff").status()).isEqualTo(200);
  }

  private void undoFrom(StepName died, TestTenant tenant) throws SQLException {
    String later =
        List.of(StepName.values()).subList(died.ordinal(), StepName.values().length).stream()
            .map(name -> "'" + name + "'")
            .reduce((a, b) -> a + ", " + b)
            .orElseThrow();
    execute(UNDO.formatted(tenant.id(), later, died));
  }

  private void leaveTheJob(TestTenant tenant) throws SQLException {
    execute(LEAVE_THE_JOB.formatted(tenant.id()));
  }

  private void execute(String sql) throws SQLException {
    try (Connection connection = platform.database().superuser();
        Statement statement = connection.createStatement()) {
      connection.setAutoCommit(false);
      statement.execute(sql);
      connection.commit();
    }
  }

  private List<String> counts(TestTenant tenant) throws SQLException {
    String id = tenant.id().toString();
    return List.of(
        count("platform.tenant_key where tenant_id = '" + id + "'"),
        count("platform.radius_listener where tenant_id = '" + id + "'"),
        count("\"%s\".staff".formatted(tenant.schema())),
        count("\"%s\".permission_group".formatted(tenant.schema())),
        count("\"%s\".plan".formatted(tenant.schema())));
  }

  private String count(String from) throws SQLException {
    try (Connection connection = platform.database().superuser();
        Statement statement = connection.createStatement();
        var rows = statement.executeQuery("select count(*) from " + from)) {
      rows.next();
      return rows.getString(1);
    }
  }
}
