package net.lastmile.subscribers;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayInputStream;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import net.lastmile.certificates.Pem;
import net.lastmile.certificates.TestAuthority;
import net.lastmile.edge.contract.record.LineCertificates;
import net.lastmile.edge.contract.record.RecordKind;
import net.lastmile.edge.contract.record.SubscriberRecord;
import net.lastmile.edge.contract.secret.Fingerprint;
import net.lastmile.testing.ApiClient;
import net.lastmile.testing.TestLines;
import net.lastmile.testing.TestPlatform;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Certificates by which a line's devices log in. */
class LineCertificateIT {
  private final TestPlatform platform = TestPlatform.get();
  private final ApiClient north = platform.as(platform.north());
  private final ApiClient south = platform.as(platform.south());
  private final TestLines lines = new TestLines(north);
  private final UUID plan = lines.newPlan();
  private final String username = TestLines.newName("device");
  private final UUID line = lines.newSubscriber(username, plan);
  private final String path = "subscribers/" + line + "/certificates";

  @Test
  @DisplayName("L4: a certificate is issued by the tenant's authority and told the edges")
  void issuesOne() throws Exception {
    assertThat(published()).isEmpty();
    JsonNode issued = added(named("phone"));
    X509Certificate certificate = Pem.certificates(issued.get("pem").asText()).getFirst();
    assertThat(certificate.getSubjectX500Principal().getName()).isEqualTo("CN=" + username);
    assertThat(Pem.privateKey(issued.get("privateKey").asText())).isPresent();
    assertThat(published()).containsExactly(Fingerprint.of(certificate));

    char[] password = issued.get("password").asText().toCharArray();
    KeyStore file = KeyStore.getInstance("PKCS12");
    file.load(
        new ByteArrayInputStream(Base64.getDecoder().decode(issued.get("pkcs12").asText())),
        password);
    String alias = file.aliases().nextElement();
    assertThat(file.getCertificateChain(alias)[0]).isEqualTo(certificate);
    certificate.verify(file.getCertificateChain(alias)[1].getPublicKey());
    assertThat(file.getKey(alias, password)).isNotNull();

    JsonNode listed = north.get(path).body();
    assertThat(listed).hasSize(1);
    assertThat(listed.get(0)).isEqualTo(issued.get("certificate"));
    assertThat(north.get("audit?subject=" + line).body().toString())
        .contains("phone (" + Fingerprint.of(certificate) + ")")
        .doesNotContain("PRIVATE KEY");
  }

  @Test
  @DisplayName("L4: each tenant signs by an authority of its own; the other's line does not exist")
  void tenantsApart() throws Exception {
    JsonNode ours = added(named("phone"));
    assertThat(south.get(path).status()).isEqualTo(404);
    assertThat(south.post(path, named("phone")).status()).isEqualTo(404);
    assertThat(south.delete(path + "/" + ours.at("/certificate/id").asText()).status())
        .isEqualTo(404);
    assertThat(published()).hasSize(1);

    TestLines others = new TestLines(south);
    UUID theirs = others.newSubscriber(username, others.newPlan());
    String theirPath = "subscribers/" + theirs + "/certificates";
    JsonNode second = south.post(theirPath, named("phone")).body();
    assertThat(authority(second)).isNotEqualTo(authority(ours));
    ObjectNode again = JsonNodeFactory.instance.objectNode().put("name", "phone");
    again.put("certificate", ours.get("pem").asText());
    assertThat(south.post(theirPath, again.toString()).status())
        .as("unique in a tenant only")
        .isEqualTo(201);
    assertThat(published()).hasSize(1);
  }

  @Test
  @DisplayName(
      "L4: a click that is sent twice issues one certificate; its key is given once, and not kept")
  void issuesOncePerKey() throws Exception {
    String click = UUID.randomUUID().toString();
    var first = north.post(path, named("phone"), "Idempotency-Key", click);
    assertThat(first.body().get("privateKey").asText()).startsWith("-----BEGIN PRIVATE KEY");
    var again = north.post(path, named("phone"), "Idempotency-Key", click);
    assertThat(again.status()).isEqualTo(409);
    assertThat(again.body().get("code").asText()).isEqualTo("request.once-only");
    assertThat(published()).hasSize(1);
    assertThat(north.post(path, named("tablet"), "Idempotency-Key", click).status()).isEqualTo(409);
  }

  @Test
  @DisplayName("L4: a device's own certificate is taken, for one line only, and gone once revoked")
  void takesAndRevokes() throws Exception {
    X509Certificate own = own();
    JsonNode added = added(upload(Pem.of(own)));
    assertThat(added.get("privateKey").isNull()).isTrue();
    assertThat(added.get("pkcs12").isNull()).isTrue();
    assertThat(published()).containsExactly(Fingerprint.of(own));

    UUID other = lines.newSubscriber(TestLines.newName("other"), plan);
    var taken = north.post("subscribers/" + other + "/certificates", upload(Pem.of(own)));
    assertThat(taken.status()).isEqualTo(409);
    assertThat(taken.body().get("code").asText()).isEqualTo("subscriber.certificate-taken");

    String certificate = path + "/" + added.at("/certificate/id").asText();
    assertThat(
            north
                .delete("subscribers/" + other + certificate.substring(path.indexOf("/cert")))
                .status())
        .as("of another line")
        .isEqualTo(404);
    assertThat(north.delete(certificate).status()).isEqualTo(204);
    assertThat(published()).isEmpty();
    assertThat(north.get(path).body()).isEmpty();
    assertThat(north.delete(certificate).status()).isEqualTo(404);
    assertThat(north.post("subscribers/" + other + "/certificates", upload(Pem.of(own))).status())
        .as("free again")
        .isEqualTo(201);
  }

  @Test
  @DisplayName("L4: a change of the line keeps its certificates; a deleted line's are free")
  void outlivesChangesOfTheLine() throws Exception {
    X509Certificate own = own();
    added(upload(Pem.of(own)));
    assertThat(north.patch("subscribers/" + line, "{\"note\": \"moved\"}").status()).isEqualTo(200);
    assertThat(published()).containsExactly(Fingerprint.of(own));
    assertThat(north.delete("subscribers/" + line).status()).isEqualTo(204);
    UUID next = lines.newSubscriber(TestLines.newName("next"), plan);
    assertThat(north.post("subscribers/" + next + "/certificates", upload(Pem.of(own))).status())
        .isEqualTo(201);
  }

  @Test
  @DisplayName("L4: no more certificates than an edge holds of one line")
  void limitsThem() throws Exception {
    TestAuthority devices = new TestAuthority();
    for (int i = 0; i < LineCertificates.MAX; i++) {
      added(upload(Pem.of(own(devices))));
    }
    var refused = north.post(path, named("one more"));
    assertThat(refused.status()).isEqualTo(409);
    assertThat(refused.body().get("code").asText()).isEqualTo("subscriber.too-many-certificates");
    assertThat(published()).hasSize(LineCertificates.MAX);
  }

  @Test
  @DisplayName("L4: what is no device's certificate is refused with the field's name")
  void namesWhatIsWrong() {
    assertThat(refusal("{}")).contains("name");
    assertThat(refusal(upload("hello"))).contains("certificate");
    assertThat(refusal(upload(Pem.of(new TestAuthority().certificate())))).contains("certificate");
    assertThat(north.get(path).body()).isEmpty();
  }

  private List<String> refusal(String request) {
    var refused = north.post(path, request);
    assertThat(refused.status()).as(refused.toString()).isEqualTo(400);
    return refused.body().get("errors").findValuesAsText("field");
  }

  private JsonNode added(String request) {
    var answer = north.post(path, request);
    assertThat(answer.status()).as(answer.toString()).isEqualTo(201);
    return answer.body();
  }

  private List<String> published() throws Exception {
    return SubscriberRecord.decode(
            platform.published(platform.north(), RecordKind.SUBSCRIBER, username))
        .certificates()
        .fingerprints();
  }

  private static X509Certificate authority(JsonNode issued) throws Exception {
    KeyStore file = KeyStore.getInstance("PKCS12");
    file.load(
        new ByteArrayInputStream(Base64.getDecoder().decode(issued.get("pkcs12").asText())),
        issued.get("password").asText().toCharArray());
    return (X509Certificate) file.getCertificateChain(file.aliases().nextElement())[1];
  }

  private static X509Certificate own() {
    return own(new TestAuthority());
  }

  private static X509Certificate own(TestAuthority issuer) {
    return issuer.issue("device.test", Duration.ofDays(30), Instant.now()).certificate();
  }

  private static String named(String name) {
    return JsonNodeFactory.instance.objectNode().put("name", name).toString();
  }

  private static String upload(String pem) {
    return JsonNodeFactory.instance
        .objectNode()
        .put("name", "its own")
        .put("certificate", pem)
        .toString();
  }
}
