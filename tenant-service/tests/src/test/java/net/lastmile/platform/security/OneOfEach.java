package net.lastmile.platform.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;
import javax.imageio.ImageIO;
import net.lastmile.edge.contract.event.AccountingEvent.StatusType;
import net.lastmile.testing.ApiClient;
import net.lastmile.testing.TestEdge;
import net.lastmile.testing.TestLines;
import net.lastmile.testing.TestPlatform;
import net.lastmile.testing.TestTenant;

/** Creates one of everything that a tenant can have, so that there is something to hide. */
final class OneOfEach {
  private static final String VIEW =
      "{\"list\": \"subscribers\", \"name\": \"walked\", \"query\": \"q=a\"}";

  private static final String BURIED =
      """
      insert into %s.edge_dead_letter (id, at, node, journal, number, reason, event)
      overriding system value
      values (-1, now() - interval '100 days', 'walked-edge', gen_random_uuid(), 1, 'walked', '{}')
      on conflict do nothing
      """;

  private OneOfEach() {}

  static void make(TestPlatform platform, TestTenant tenant) throws IOException, SQLException {
    ApiClient api = platform.as(tenant);
    TestLines lines = new TestLines(api);
    UUID nas = lines.newNas();
    String username = TestLines.newName("walked");
    lines.newSubscriber(username, lines.newPlan());
    new TestEdge(platform, "walked-edge").account(tenant, nas, username, StatusType.START);
    made(201, api.post("pools", pool()));
    made(201, api.post("saved-views", VIEW));
    made(201, api.post("permission-groups", "{\"name\": \"Walked\"}"));
    made(201, api.post("domains", "{\"name\": \"panel.walked.example\"}"));
    made(200, api.put("tenant/logo", "image/png", picture()));
    made(200, api.patch("nas/" + nas, "{\"vendor\": \"MIKROTIK\"}"));
    made(
        200,
        api.patch(
            "nas/" + nas + "/api-access", "{\"user\": \"walked\", \"password\": \"pass-word\"}"));
    buryAnEvent(platform, tenant);
    var test = api.post("nas/" + nas + "/coa-test", null);
    assertThat(test.status()).as(test.toString()).isBetween(200, 202);
  }

  /**
   * Its number is one that no other tenant has, because each tenant counts its own; it is listed
   * last.
   */
  private static void buryAnEvent(TestPlatform platform, TestTenant tenant) throws SQLException {
    try (Connection connection = platform.database().superuser();
        Statement statement = connection.createStatement()) {
      statement.executeUpdate(BURIED.formatted(tenant.schema()));
    }
  }

  private static String pool() {
    return "{\"name\": \"%s\", \"kind\": \"IPV4\", \"ranges\": [\"100.99.0.0/24\"]}"
        .formatted(TestLines.newName("walked-pool"));
  }

  private static byte[] picture() throws IOException {
    ByteArrayOutputStream png = new ByteArrayOutputStream();
    ImageIO.write(new BufferedImage(8, 8, BufferedImage.TYPE_INT_RGB), "png", png);
    return png.toByteArray();
  }

  private static void made(int status, ApiClient.Answer answer) {
    assertThat(answer.status()).as(answer.toString()).isEqualTo(status);
  }
}
