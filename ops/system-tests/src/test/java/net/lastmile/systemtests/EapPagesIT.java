package net.lastmile.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.CertificateFactory;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** The certificate that devices of Wi-Fi lines see, from the panel to a supplicant. */
@SystemTest
@Order(13)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EapPagesIT {
  private static final Duration SUPPLICANT_LIMIT = Duration.ofSeconds(60);

  private final Stack stack = Stack.running();
  @TempDir private Path files;
  private Tenant tenant;
  private Tenant other;
  private Radclient nas;
  private String plan;
  private Browser browser;

  @BeforeAll
  void logInToThePage() {
    tenant = Tenant.signUp(stack, Stack.freshSlug("wifi"));
    other = Tenant.signUp(stack, Stack.freshSlug("no-wifi"));
    nas = Radius.of(stack, tenant.slug(), "edge-1", tenant.addNas());
    plan = tenant.addPlan();
    tenant.addSubscriber(plan, Map.of("username", "ana", "password", "pw"));
    browser = new Browser().logIn(tenant, "eap-certificate");
  }

  @AfterAll
  void closeBrowser() {
    browser.close();
  }

  @Test
  @DisplayName("R2 a device trusts what the panel hands out, and no other server")
  void aDeviceTrustsWhatIsHandedOut() throws Exception {
    JsonNode shown = identity(tenant);
    assertThat(browser.text("fingerprint")).isEqualTo(shown.path("fingerprint").asText());
    browser.picture("70-eap-certificate");

    byte[] pem = Files.readAllBytes(browser.download("authority-pem", files.resolve("ca.pem")));
    assertThat(new String(pem, StandardCharsets.US_ASCII))
        .isEqualTo(shown.path("authority").asText());
    byte[] der = Files.readAllBytes(browser.download("authority-crt", files.resolve("ca.crt")));
    assertThat(CertificateFactory.getInstance("X.509").generateCertificate(stream(pem)))
        .isEqualTo(CertificateFactory.getInstance("X.509").generateCertificate(stream(der)));

    String server = "radius." + tenant.slug() + ".localhost";
    Eventually.holds("the device is let in", () -> letsIn(server));
    assertThat(letsIn("radius." + other.slug() + ".localhost")).isFalse();
  }

  @Test
  @DisplayName("R2 a certificate is issued anew and replaced by one's own, for this tenant alone")
  void replacesTheCertificate() {
    JsonNode before = identity(tenant);
    JsonNode ofOther = identity(other);
    browser.open(tenant.panel("eap-certificate"));
    browser.click("actions:issue");
    browser.confirm();
    browser.awaitText("A new certificate is in use");
    assertThat(browser.text("fingerprint"))
        .isEqualTo(identity(tenant).path("fingerprint").asText())
        .isNotEqualTo(before.path("fingerprint").asText());

    browser.open(tenant.panel("eap-certificate/own"));
    browser.fill("form:chain", "no certificate").fill("form:key", "no key");
    browser.click("form:submit");
    browser.confirm();
    browser.awaitError("form:chain", "Certificates as PEM");
    browser.picture("71-eap-own-errors");
    openssl(
        "req -x509 -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -days 20"
            + " -subj /CN=radius.isp.example -keyout own.key -out own.pem");
    browser.fill("form:chain", read("own.pem")).fill("form:key", read("own.key"));
    browser.click("form:submit");
    browser.confirm();
    browser.awaitText("Your certificate is in use");
    browser.awaitText("Your certificate expires on");
    assertThat(browser.text("certificate")).contains("Your own", "CN=radius.isp.example");
    browser.picture("72-eap-own");
    assertThat(identity(other)).isEqualTo(ofOther);
  }

  @Test
  @DisplayName(
      "L4: a device logs in by the certificate that the line's page gave it, until revoked")
  void logsInByACertificate() throws Exception {
    String id =
        tenant.addSubscriber(plan, Map.of("username", "eva", "password", "pw")).path("id").asText();
    browser.open(tenant.panel("subscribers/detail?id=" + id));
    browser.click("tab-certificates");
    browser.awaitText("This line has no certificates");
    browser.picture("73-no-line-certificates");
    browser.fill("form:name", "phone").fill("form:certificate", "hello").click("form:submit");
    browser.awaitError("form:certificate", "A certificate as PEM");
    browser.fill("form:certificate", "").click("form:submit");
    browser.awaitText("are offered this once");
    browser.picture("74-line-certificate");
    browser.download("file", files.resolve("device.p12"));
    Files.writeString(files.resolve("authority.pem"), identity(tenant).path("authority").asText());
    String network =
        """
        eap=TLS
        identity="eva"
        ca_cert="%s"
        private_key="%s"
        private_key_passwd="%s"
        """
            .formatted(
                files.resolve("authority.pem"),
                files.resolve("device.p12"),
                browser.text("password"));
    Eventually.holds("the device is let in", () -> letsInBy(network));
    browser.open(tenant.panel("subscribers/certificates?id=" + id));
    assertThat(browser.byId("file").count()).as("the key, a second time").isZero();
    browser.click("held:certificates:0:revoke");
    browser.confirm();
    browser.awaitText("This line has no certificates");
    Eventually.holds("the device is refused", () -> !letsInBy(network));
    Eventually.holds(
        "the log-ins say why",
        () ->
            tenant
                .api()
                .get("/subscribers/" + id + "/log-ins")
                .require(200)
                .toString()
                .contains("WRONG_CERTIFICATE"));
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

  private void openssl(String arguments) {
    Command.run(files, Map.of(), SUPPLICANT_LIMIT, List.of(("openssl " + arguments).split(" ", -1)))
        .requireSuccess();
  }

  private String read(String file) {
    try {
      return Files.readString(files.resolve(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static ByteArrayInputStream stream(byte[] octets) {
    return new ByteArrayInputStream(octets);
  }

  private static JsonNode identity(Tenant of) {
    return of.api().get("/eap-identity").require(200);
  }
}
