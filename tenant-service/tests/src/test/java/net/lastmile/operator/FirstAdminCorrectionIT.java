package net.lastmile.operator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.UUID;
import net.lastmile.testing.ApiClient;
import net.lastmile.testing.TestPlatform;
import net.lastmile.testing.TestTenant;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** A tenant whose first admin has a name that an older release accepted and Keycloak refuses. */
class FirstAdminCorrectionIT {
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final String MISNAMED =
      """
      create function platform.misname() returns trigger language plpgsql as $$
      begin
        if new.admin_email = 'ana@misnamed.example' then new.admin_name := 'R&D'; end if;
        return new;
      end
      $$;
      create trigger misname before insert on platform.provisioning
        for each row execute function platform.misname();
      """;
  private static final String RIGHTLY_NAMED =
      "drop trigger misname on platform.provisioning; drop function platform.misname";
  private static final String REQUEST =
      """
      {"company": "Misnamed Net", "slug": "misnamed", "country": "CO",
       "timeZone": "America/Bogota", "currency": "COP", "adminName": "Ana Díaz",
       "email": "ana@misnamed.example", "adminUsername": "ana", "adminPassword": "words enough 1"}""";

  private final TestPlatform platform = TestPlatform.get();
  private final ApiClient operator = platform.api().as(platform.tokens().operator());

  @Test
  @DisplayName("T4 a refused first admin is corrected by an operator, and provisioning goes on")
  void correctsWhatWasRefused() throws Exception {
    UUID id = misnamedTenant();
    var still = operator.patch(path(id), "{\"adminName\": \"R & D\", \"email\": \"nowhere\"}");
    assertThat(still.status()).as(still.toString()).isEqualTo(400);
    assertThat(still.body().get("errors").findValuesAsText("field"))
        .containsExactly("adminName", "email");
    assertThat(status(id)).isEqualTo("FAILED");

    String correction = "{\"adminName\": \"Ana de Díaz\"}";
    var taken = operator.patch(path(id), correction);
    assertThat(taken.status()).as(taken.toString()).isEqualTo(202);
    assertThat(taken.body().get("status").asText()).isEqualTo("PROVISIONING");
    platform.awaitProvisioned(id.toString());
    UUID admin = platform.directoryId("tenant_misnamed", "ana");
    var staff = platform.as(new TestTenant(id, "misnamed", admin)).get("staff").body();
    assertThat(staff.get("items").findValuesAsText("fullName")).containsExactly("Ana de Díaz");

    assertThat(operator.patch(path(id), correction).status()).as("once more").isEqualTo(202);
    assertThat(count("audit_entry where action = 'update' and subject = '%s'".formatted(id)))
        .isOne();
    var late = operator.patch(path(id), "{\"adminName\": \"Ana\"}");
    assertThat(late.body().get("code").asText()).isEqualTo("tenant.admin-made");
    var others = operator.patch(path(platform.south().id()), correction);
    assertThat(others.status()).isEqualTo(409);
  }

  private UUID misnamedTenant() throws Exception {
    execute(MISNAMED);
    try {
      var begun = operator.post("operator/tenants", REQUEST);
      assertThat(begun.status()).as(begun.toString()).isEqualTo(202);
      UUID id = UUID.fromString(begun.body().get("tenantId").asText());
      String tries = "scheduled_task where task_instance = '%s'".formatted(id);
      await("no more tries").atMost(PATIENCE).until(() -> count(tries) == 0);
      assertThat(status(id)).isEqualTo("FAILED");
      return id;
    } finally {
      execute(RIGHTLY_NAMED);
    }
  }

  private String status(UUID id) {
    return operator.get(path(id)).body().get("status").asText();
  }

  private static String path(UUID id) {
    return "operator/tenants/" + id + "/provisioning";
  }

  private void execute(String sql) throws SQLException {
    try (Connection connection = platform.database().superuser();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private int count(String from) throws SQLException {
    try (Connection connection = platform.database().superuser();
        Statement statement = connection.createStatement();
        var rows = statement.executeQuery("select count(*) from platform." + from)) {
      rows.next();
      return rows.getInt(1);
    }
  }
}
