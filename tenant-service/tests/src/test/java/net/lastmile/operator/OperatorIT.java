package net.lastmile.operator;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;
import net.lastmile.testing.ApiClient;
import net.lastmile.testing.TestPlatform;
import net.lastmile.testing.TestTenant;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class OperatorIT {
  private static final String REQUEST =
      """
      {"company": "By Hand Net", "slug": "%s", "country": "CO", "timeZone": "America/Bogota",
       "currency": "COP", "adminName": "Ana Díaz", "email": "ana@by-hand.example",
       "adminUsername": "ana", "adminPassword": "%s"}""";
  private static final String AUDITED =
      "select count(*) from platform.audit_entry where subject_type = 'tenant' and subject = '%s'";

  private final TestPlatform platform = TestPlatform.get();
  private final ApiClient operator = platform.api().as(platform.tokens().operator());

  @Test
  @DisplayName("T5 an operator creates a tenant, whose first admin gets in; it is audited")
  void createsATenant() throws SQLException {
    TestTenant made = platform.tenant("by-hand");

    assertThat(operator.get("operator/tenants?q=by-hand").body().at("/items/0/status").asText())
        .isEqualTo("ACTIVE");
    assertThat(platform.as(made).get("tenant/me").status()).isEqualTo(200);
    assertThat(platform.as(made).get("staff").body().at("/items/0/kind").asText())
        .isEqualTo("ADMIN");
    assertThat(audited(made.id())).isOne();
    assertThat(platform.as(platform.south()).get("staff?q=by-hand").body().get("items")).isEmpty();
  }

  @Test
  @DisplayName("T5 what is wrong with an operator's tenant is named, and none is begun")
  void namesWhatIsWrong() {
    var taken = operator.post("operator/tenants", REQUEST.formatted("north", "words enough 1"));
    assertThat(taken.status()).isEqualTo(409);
    assertThat(taken.body().at("/errors/0/field").asText()).isEqualTo("slug");
    var weak = operator.post("operator/tenants", REQUEST.formatted("never-begun", "short"));
    assertThat(weak.status()).isEqualTo(400);
    assertThat(weak.body().at("/errors/0/field").asText()).isEqualTo("adminPassword");
    assertThat(operator.get("operator/tenants?q=never-begun").body().get("items")).isEmpty();
  }

  private long audited(UUID tenant) throws SQLException {
    try (Connection connection = platform.database().superuser();
        Statement statement = connection.createStatement();
        var rows = statement.executeQuery(AUDITED.formatted(tenant))) {
      rows.next();
      return rows.getLong(1);
    }
  }
}
