package net.lastmile.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** Certificates from the API to devices and routers of other make, until they are revoked. */
@SystemTest
@Order(13)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CertificatesIT {
  private static final Duration SUPPLICANT_LIMIT = Duration.ofSeconds(60);

  @TempDir private static Path files;

  private final Stack stack = Stack.running();
  private Tenant tenant;
  private Radclient nas;
  private String plan;

  @BeforeAll
  void makeATenant() throws IOException {
    tenant = Tenant.signUp(stack, Stack.freshSlug("wifi"));
    nas = Radius.of(stack, tenant.slug(), "edge-1", tenant.addNas());
    plan = tenant.addPlan();
    tenant.addSubscriber(plan, Map.of("username", "ana", "password", "pw"));
    Files.writeString(
        files.resolve("ca.pem"),
        tenant.api().get("/eap-identity").require(200).path("authority").asText());
  }

  @Test
  @DisplayName("R2 a device trusts the server that the handed out authority names, and no other")
  void aDeviceTrustsWhatIsHandedOut() {
    Eventually.holds(
        "the device is let in", () -> letsIn("radius." + tenant.slug() + ".localhost"));
    assertThat(letsIn("radius.another.localhost")).isFalse();
  }

  @Test
  @DisplayName("L4: a device logs in by the certificate that was issued for it, until revoked")
  void logsInByACertificate() throws IOException {
    JsonNode eva = tenant.addSubscriber(plan, Map.of("username", "eva", "password", "pw"));
    String line = "/subscribers/" + eva.path("id").asText();
    JsonNode issued =
        tenant.api().post(line + "/certificates", Map.of("name", "phone")).require(201);
    Path file = files.resolve("device.p12");
    Files.write(file, Base64.getDecoder().decode(issued.path("pkcs12").asText()));
    String network =
        """
        eap=TLS
        identity="eva"
        ca_cert="%s"
        private_key="%s"
        private_key_passwd="%s"
        """
            .formatted(files.resolve("ca.pem"), file, issued.path("password").asText());
    Eventually.holds("the device is let in", () -> letsInBy(network));

    String certificate = issued.at("/certificate/id").asText();
    tenant.api().call("DELETE", line + "/certificates/" + certificate, null).require(204);
    Eventually.holds("the device is refused", () -> !letsInBy(network));
    Eventually.holds(
        "the log-ins say why",
        () ->
            tenant
                .api()
                .get(line + "/log-ins")
                .require(200)
                .findValuesAsText("outcome")
                .contains("WRONG_CERTIFICATE"));
  }

  @Test
  @DisplayName("R9 N4 a router speaks RADIUS over TLS by its certificate, until it is revoked")
  void aRouterSpeaksTls() throws Exception {
    tenant.addSubscriber(plan, Map.of("username", "tess", "password", "pw"));
    String id = tenant.api().get("/nas?q=bng-1").require(200).at("/items/0/id").asText();
    tenant.api().patch("/nas/" + id, Map.of("vendor", "GENERIC")).require(200);
    String certificate = "/nas/" + id + "/certificate";
    JsonNode issued = tenant.api().post(certificate, Map.of()).require(200);
    write("lastmile-router.key", issued.path("privateKey"));
    write("lastmile-router.pem", issued.at("/certificate/certificate"));
    write("lastmile-authority.pem", issued.at("/certificate/authority"));
    String paste =
        tenant.api().get(certificate + "/router-configuration").require(200).path("text").asText();
    try (RadsecProxy router = RadsecProxy.start(files, paste)) {
      Radclient lines = router.radclient();
      Eventually.holds(
          "tess logs in", () -> lines.pap("tess", "pw").reply() == Radclient.Reply.ACCEPT);
      assertThat(lines.pap("tess", "wrong").reply()).isEqualTo(Radclient.Reply.REJECT);
      tenant.api().call("DELETE", certificate, null).require(204);
      Eventually.holds(
          "nobody logs in", () -> lines.once().pap("tess", "pw").reply() == Radclient.Reply.NONE);
    }
  }

  private void write(String file, JsonNode text) throws IOException {
    Files.writeString(files.resolve(file), text.asText());
  }

  private boolean letsIn(String serverName) {
    return letsInBy(
        """
        eap=PEAP
        identity="ana"
        password="pw"
        phase2="auth=MSCHAPV2"
        ca_cert="%s"
        domain_match="%s"
        """
            .formatted(files.resolve("ca.pem"), serverName));
  }

  private boolean letsInBy(String lines) {
    String network = "network={\nkey_mgmt=WPA-EAP\n" + lines + "}\n";
    try {
      Path configuration = Files.writeString(files.resolve("network.conf"), network);
      return Command.run(
                  files,
                  Map.of(),
                  SUPPLICANT_LIMIT,
                  List.of(
                      "eapol_test",
                      "-c",
                      configuration.toString(),
                      "-a",
                      nas.address(),
                      "-p",
                      String.valueOf(nas.authPort()),
                      "-s",
                      nas.secret(),
                      "-t",
                      "20"))
              .exit()
          == 0;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
