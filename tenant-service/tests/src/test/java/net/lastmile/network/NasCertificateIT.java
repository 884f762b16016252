package net.lastmile.network;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.StringWriter;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.UUID;
import net.lastmile.certificates.Pem;
import net.lastmile.edge.contract.record.NasRecord;
import net.lastmile.edge.contract.record.RecordKind;
import net.lastmile.edge.contract.secret.Fingerprint;
import net.lastmile.testing.ApiClient;
import net.lastmile.testing.TestLines;
import net.lastmile.testing.TestPlatform;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.openssl.jcajce.JcaPEMWriter;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.bouncycastle.pkcs.jcajce.JcaPKCS10CertificationRequestBuilder;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NasCertificateIT {
  private static final String CLIENT_AUTHENTICATION = "1.3.6.1.5.5.7.3.2";

  private final TestPlatform platform = TestPlatform.get();
  private final ApiClient north = platform.as(platform.north());
  private final ApiClient south = platform.as(platform.south());
  private final UUID nas = new TestLines(north).newNas();
  private final String path = "nas/" + nas + "/certificate";

  @Test
  @DisplayName("R9 R1 a router's certificate is issued by the platform and told the edges")
  void issuesOne() throws Exception {
    assertThat(north.get(path).status()).isEqualTo(404);
    assertThat(published().policy().certificate()).isEmpty();

    JsonNode issued = issued("{}");
    JsonNode view = issued.get("certificate");
    X509Certificate certificate = certificate(view, "certificate");
    certificate.verify(certificate(view, "authority").getPublicKey());
    assertThat(certificate.getExtendedKeyUsage()).containsExactly(CLIENT_AUTHENTICATION);
    assertThat(view.get("serverName").asText()).isEqualTo("radius.north.localhost");
    assertThat(Pem.privateKey(issued.get("privateKey").asText())).isPresent();
    assertThat(published().policy().certificate())
        .isEqualTo(view.get("fingerprint").asText())
        .isEqualTo(Fingerprint.of(certificate));

    assertThat(north.get(path).body()).isEqualTo(view);
    assertThat(Instant.parse(north.get("nas/" + nas).body().get("certificateExpiresAt").asText()))
        .isEqualTo(certificate.getNotAfter().toInstant());
    assertThat(north.get("audit?subject=" + nas).body().toString())
        .contains("certificate")
        .doesNotContain("PRIVATE KEY");
  }

  @Test
  @DisplayName("R9 a new certificate takes the place of the one before; a revoked one is gone")
  void replacesAndRevokes() throws Exception {
    String first = issue();
    String second = issue();
    assertThat(published().policy().certificate()).isEqualTo(second).isNotEqualTo(first);
    assertThat(north.delete(path).status()).isEqualTo(204);
    assertThat(published().policy().certificate()).isEmpty();
    assertThat(north.get(path).status()).isEqualTo(404);
    assertThat(north.delete(path).status()).isEqualTo(404);
    assertThat(north.get("nas/" + nas).body().get("certificateExpiresAt").isNull()).isTrue();
  }

  @Test
  @DisplayName(
      "R9 a click that is sent twice issues one certificate; its key is given once, and not kept")
  void issuesOncePerKey() throws Exception {
    String click = UUID.randomUUID().toString();
    JsonNode first = north.post(path, "{}", "Idempotency-Key", click).body();
    assertThat(first.get("privateKey").asText()).startsWith("-----BEGIN PRIVATE KEY");
    var again = north.post(path, "{}", "Idempotency-Key", click);
    assertThat(again.status()).isEqualTo(409);
    assertThat(again.body().get("code").asText()).isEqualTo("request.once-only");
    assertThat(published().policy().certificate())
        .isEqualTo(first.at("/certificate/fingerprint").asText());
    String other = "nas/" + new TestLines(north).newNas() + "/certificate";
    assertThat(north.post(other, "{}", "Idempotency-Key", click).status()).isEqualTo(409);
    assertThat(south.post(path, "{}", "Idempotency-Key", click).status()).isEqualTo(404);
  }

  @Test
  void aRouterMayKeepItsKey() throws Exception {
    KeyPair pair = pair(2_048);
    JsonNode issued = issued(request(pair));
    assertThat(issued.get("privateKey").isNull()).isTrue();
    assertThat(certificate(issued.get("certificate"), "certificate").getPublicKey())
        .isEqualTo(pair.getPublic());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "hello", "-----BEGIN CERTIFICATE REQUEST-----\nAAAA\n-----END"})
  void refusesWhatIsNoSigningRequest(String text) {
    var refused =
        north.post(
            path, JsonNodeFactory.instance.objectNode().put("signingRequest", text).toString());
    assertThat(refused.status()).isEqualTo(400);
    assertThat(refused.body().at("/errors/0/field").asText()).isEqualTo("signingRequest");
  }

  @Test
  void refusesAWeakKey() throws Exception {
    var refused = north.post(path, request(pair(1_024)));
    assertThat(refused.status()).isEqualTo(400);
    assertThat(refused.body().at("/errors/0/code").asText()).isEqualTo("weak");
  }

  @Test
  @DisplayName("N4 what to paste names the edges that serve RadSec, to the router's tenant alone")
  void saysWhatToPaste() {
    hello(2083);
    var paste = north.get(path + "/router-configuration");
    assertThat(paste.status()).isEqualTo(200);
    assertThat(paste.body().at("/servers/0/radSecPort").asInt()).isEqualTo(2083);
    assertThat(paste.body().get("text").asText()).contains("192.0.2.8", "radsec");
    assertThat(south.get(path + "/router-configuration").status()).isEqualTo(404);

    hello(0);
    var none = north.get(path + "/router-configuration");
    assertThat(none.status()).isEqualTo(409);
    assertThat(none.body().get("code").asText()).isEqualTo("nas.radsec-not-served");
  }

  private void hello(int radSecPort) {
    var answer =
        platform
            .api()
            .as(platform.tokens().edge("edge-tls", "local"))
            .post(
                "edge/hello",
                "{\"node\": \"edge-tls\", \"region\": \"local\", \"version\": \"1\","
                    + " \"advertisedAddress\": \"192.0.2.8\", \"portOffset\": 0, \"radSecPort\": "
                    + radSecPort
                    + "}");
    assertThat(answer.status()).isEqualTo(204);
  }

  @Test
  @DisplayName("T1 another tenant's router gets no certificate and shows none")
  void isAnotherTenantsAffair() throws Exception {
    String fingerprint = issue();
    assertThat(south.get(path).status()).isEqualTo(404);
    assertThat(south.post(path, "{}").status()).isEqualTo(404);
    assertThat(south.delete(path).status()).isEqualTo(404);
    assertThat(published().policy().certificate()).isEqualTo(fingerprint);
  }

  private String issue() {
    return issued("{}").at("/certificate/fingerprint").asText();
  }

  private JsonNode issued(String request) {
    var answer = north.post(path, request);
    assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
    return answer.body();
  }

  private NasRecord published() throws Exception {
    return NasRecord.decode(platform.published(platform.north(), RecordKind.NAS, nas.toString()));
  }

  private static X509Certificate certificate(JsonNode view, String field) {
    return Pem.certificates(view.get(field).asText()).getFirst();
  }

  private static KeyPair pair(int bits) throws Exception {
    KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
    generator.initialize(bits);
    return generator.generateKeyPair();
  }

  private static String request(KeyPair pair) throws Exception {
    StringWriter text = new StringWriter();
    try (JcaPEMWriter writer = new JcaPEMWriter(text)) {
      writer.writeObject(
          new JcaPKCS10CertificationRequestBuilder(new X500Name("CN=bng"), pair.getPublic())
              .build(new JcaContentSignerBuilder("SHA256withRSA").build(pair.getPrivate())));
    }
    return JsonNodeFactory.instance.objectNode().put("signingRequest", text.toString()).toString();
  }
}
