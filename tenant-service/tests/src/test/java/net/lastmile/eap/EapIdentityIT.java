package net.lastmile.eap;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import net.lastmile.certificates.Issued;
import net.lastmile.certificates.Pem;
import net.lastmile.certificates.TestAuthority;
import net.lastmile.edge.contract.record.RecordKind;
import net.lastmile.edge.contract.record.TlsIdentityRecord;
import net.lastmile.testing.ApiClient;
import net.lastmile.testing.TestPlatform;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class EapIdentityIT {
  private static final String PATH = "eap-identity";

  private final TestPlatform platform = TestPlatform.get();
  private final ApiClient north = platform.as(platform.north());
  private final ApiClient south = platform.as(platform.south());
  private final TestAuthority authority = new TestAuthority();

  @AfterEach
  void backToThePlatforms() {
    assertThat(north.delete(PATH).status()).isEqualTo(200);
  }

  @Test
  @DisplayName("R2 every tenant has a certificate of its own for EAP from the start")
  void isThereFromTheStart() throws Exception {
    JsonNode ofNorth = north.get(PATH).body();
    JsonNode ofSouth = south.get(PATH).body();
    assertThat(ofNorth.get("source").asText()).isEqualTo("PLATFORM");
    assertThat(ofNorth.get("subject").asText()).isEqualTo("CN=radius.north.localhost");
    assertThat(ofSouth.get("subject").asText()).isEqualTo("CN=radius.south.localhost");
    assertThat(ofNorth.get("fingerprint")).isNotEqualTo(ofSouth.get("fingerprint"));
    assertThat(ofNorth.get("authority")).as("one authority").isEqualTo(ofSouth.get("authority"));
    var server = Pem.certificates(ofNorth.get("chain").asText()).getFirst();
    server.verify(Pem.certificates(ofNorth.get("authority").asText()).getFirst().getPublicKey());
    assertThat(Instant.parse(ofNorth.get("expiresAt").asText()))
        .isAfter(Instant.now().plus(EapIdentities.RENEW_BEFORE));
  }

  @Test
  @DisplayName("R2 a tenant's own certificate reaches the edges, and no other tenant")
  void takesATenantsOwn() throws Exception {
    JsonNode ofSouth = south.get(PATH).body();
    Issued own = authority.issue("eap.north.test", Duration.ofDays(30), Instant.now());
    var replaced =
        put(
            Pem.of(List.of(own.certificate(), authority.certificate())),
            TestAuthority.pem(own.key()));
    assertThat(replaced.status()).as(replaced.toString()).isEqualTo(200);
    assertThat(replaced.body().get("source").asText()).isEqualTo("TENANT");
    assertThat(replaced.body().toString()).doesNotContain("PRIVATE");
    assertThat(south.get(PATH).body()).isEqualTo(ofSouth);

    TlsIdentityRecord record = TlsIdentityRecord.decode(publishedOfNorth());
    assertThat(record.chain()).hasSize(2);
    assertThat(record.chain().getFirst()).isEqualTo(own.certificate().getEncoded());
    assertThat(record.sealedKey()).isNotEqualTo(own.key().getEncoded());
  }

  @Test
  void aRefusedOneChangesNothing() {
    JsonNode before = north.get(PATH).body();
    Issued good = authority.issue("eap.north.test", Duration.ofDays(30), Instant.now());
    var refused = put(Pem.of(good.certificate()), "no key");
    assertThat(refused.status()).as(refused.toString()).isEqualTo(400);
    assertThat(refused.body().at("/errors/0/field").asText()).isEqualTo("key");
    assertThat(north.get(PATH).body()).isEqualTo(before);
  }

  private ApiClient.Answer put(String chain, String key) {
    var body = JsonNodeFactory.instance.objectNode().put("chain", chain).put("key", key);
    return north.call("PUT", PATH, body.toString());
  }

  private byte[] publishedOfNorth() throws Exception {
    ApiClient edge = platform.api().as(platform.tokens().edge("edge-a", "local"));
    long cursor = 0;
    byte[] found = null;
    for (var page = edge.get("edge/changes?limit=5000&waitSeconds=1&after=0").body();
        !page.get("entries").isEmpty();
        page = edge.get("edge/changes?limit=5000&waitSeconds=1&after=" + cursor).body()) {
      cursor = page.get("upTo").asLong();
      for (JsonNode entry : page.get("entries")) {
        if (entry.get("kind").asText().equals(RecordKind.TLS_IDENTITY.name())
            && entry.get("tenantId").asText().equals(platform.north().id().toString())) {
          found = entry.get("payload").binaryValue();
        }
      }
    }
    return found;
  }
}
