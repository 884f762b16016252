package net.lastmile.edges;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import net.lastmile.edge.contract.record.NasRecord;
import net.lastmile.edge.contract.record.SubscriberRecord;
import net.lastmile.edge.contract.secret.Credentials;
import net.lastmile.edge.contract.secret.RegionSeal;
import net.lastmile.testing.ApiClient;
import net.lastmile.testing.TestLines;
import net.lastmile.testing.TestPlatform;
import net.lastmile.testing.TestTenant;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Two tenants' records as edges fetch them. */
class PublishedRecordsIT {
  private static final Duration PATIENCE = Duration.ofSeconds(120);
  private static final LocalDate LAST_DAY = LocalDate.of(2031, 5, 17);

  private final TestPlatform platform = TestPlatform.get();
  private final RegionSeal seal = new RegionSeal(platform.regionKey());

  @Test
  @DisplayName("S2 a password in the feed opens with the region's key, as its own line's alone")
  void sealsCredentials() throws Exception {
    String name = TestLines.newName("sealed");
    UUID mine = newLine(platform.north(), name);
    newLine(platform.south(), name);
    byte[] sealed = subscriber(platform.north(), name).sealedCredentials();
    UUID tenant = platform.north().id();
    String context = SubscriberRecord.credentialsContext(tenant, mine);

    assertThat(Credentials.decode(seal.open(sealed, context)).password())
        .isEqualTo(("secret of " + name).getBytes(StandardCharsets.UTF_8));
    assertThatThrownBy(() -> new RegionSeal(new byte[RegionSeal.KEY_OCTETS]).open(sealed, context))
        .isInstanceOf(GeneralSecurityException.class);
    byte[] others = subscriber(platform.south(), name).sealedCredentials();
    assertThatThrownBy(() -> seal.open(others, context))
        .isInstanceOf(GeneralSecurityException.class);
  }

  @Test
  @DisplayName("N1 a NAS's secret in the feed opens with the region's key, as its own NAS's alone")
  void sealsSecrets() throws Exception {
    String json = "{\"name\": \"sealed\", \"address\": \"10.88.0.1\"}";
    var mine = platform.as(platform.north()).post("nas", json).body();
    var other = platform.as(platform.south()).post("nas", json).body();
    UUID tenant = platform.north().id();
    UUID id = UUID.fromString(mine.at("/nas/id").asText());
    String context = NasRecord.secretContext(tenant, id);
    byte[] sealed = nas(platform.north(), id.toString()).sealedSecret();

    assertThat(seal.open(sealed, context))
        .isEqualTo(mine.get("secret").asText().getBytes(StandardCharsets.US_ASCII));
    assertThatThrownBy(() -> new RegionSeal(new byte[RegionSeal.KEY_OCTETS]).open(sealed, context))
        .isInstanceOf(GeneralSecurityException.class);
    byte[] others = nas(platform.south(), other.at("/nas/id").asText()).sealedSecret();
    assertThatThrownBy(() -> seal.open(others, context))
        .isInstanceOf(GeneralSecurityException.class);
  }

  @Test
  @DisplayName("a tenant that moves to another time zone gets its lines' expiry published anew")
  void followsTheZone() throws Exception {
    TestTenant moving = platform.tenant("moving");
    String name = TestLines.newName("expiring");
    newLine(moving, name);
    newLine(platform.south(), name);
    long before = expiry("America/Bogota");
    assertThat(subscriber(moving, name).expiresAt()).isEqualTo(before);

    var moved = platform.as(moving).patch("tenant", "{\"timeZone\": \"Asia/Tokyo\"}");
    assertThat(moved.status()).as(moved.toString()).isEqualTo(200);
    awaitExpiry(moving, name, expiry("Asia/Tokyo"));
    assertThat(subscriber(platform.south(), name).expiresAt()).isEqualTo(before);
  }

  private static long expiry(String zone) {
    return LAST_DAY.plusDays(1).atStartOfDay(ZoneId.of(zone)).toEpochSecond();
  }

  private UUID newLine(TestTenant tenant, String name) {
    ApiClient api = platform.as(tenant);
    TestLines lines = new TestLines(api);
    UUID id = lines.newSubscriber(name, lines.newPlan());
    var dated = api.patch("subscribers/" + id, "{\"expiryDate\": \"%s\"}".formatted(LAST_DAY));
    assertThat(dated.status()).as(dated.toString()).isEqualTo(200);
    return id;
  }

  private void awaitExpiry(TestTenant tenant, String name, long expected) {
    await("the expiry of " + name)
        .atMost(PATIENCE)
        .until(
            () -> {
              platform.hasten("subscribers-expiries");
              return subscriber(tenant, name).expiresAt();
            },
            expiry -> expiry == expected);
  }

  private SubscriberRecord subscriber(TestTenant tenant, String name) throws SQLException {
    return SubscriberRecord.decode(payload(tenant, name));
  }

  private NasRecord nas(TestTenant tenant, String id) throws SQLException {
    return NasRecord.decode(payload(tenant, id));
  }

  private byte[] payload(TestTenant tenant, String key) throws SQLException {
    try (Connection connection = platform.database().superuser();
        var statement =
            connection.prepareStatement(
                "select payload from platform.edge_record where tenant_id = ? and key = ?")) {
      statement.setObject(1, tenant.id());
      statement.setString(2, key);
      try (var rows = statement.executeQuery()) {
        assertThat(rows.next()).as(key).isTrue();
        return rows.getBytes(1);
      }
    }
  }
}
