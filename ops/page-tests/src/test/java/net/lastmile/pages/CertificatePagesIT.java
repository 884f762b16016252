package net.lastmile.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.Certificate;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.util.Map;
import java.util.UUID;
import net.lastmile.api.eap.EapIdentityRequest;
import net.lastmile.api.network.NasCertificateFiles;
import net.lastmile.api.network.NasCertificateRequest;
import net.lastmile.api.subscribers.LineCertificateRequest;
import net.lastmile.browser.Browser;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Pages that give certificates away and take them. */
@PageTest
class CertificatePagesIT {
  private final Portal portal = Portal.get();
  private final FakeTenant tenant = portal.tenant("certificates");
  private final FakeTenant other = portal.tenant("other-certificates");
  @TempDir private Path files;
  private Browser browser;

  @BeforeAll
  void logIn() {
    browser = portal.browser(tenant);
  }

  @AfterAll
  void closeBrowser() {
    if (browser != null) {
      browser.close();
    }
  }

  @Test
  @DisplayName("R2 the authority that devices have to trust is handed out as PEM and as DER")
  void handsOutTheAuthority() throws Exception {
    browser.open(panel("eap-certificate"));
    assertThat(browser.text("fingerprint")).isEqualTo(tenant.eapIdentity.get().fingerprint());
    assertThat(browser.text("main")).contains("radius.certificates.localhost");
    browser.picture("70-eap-certificate");
    byte[] pem = Files.readAllBytes(browser.download("authority-pem", files.resolve("ca.pem")));
    assertThat(new String(pem, StandardCharsets.US_ASCII)).isEqualTo(FakeCertificate.PEM);
    byte[] der = Files.readAllBytes(browser.download("authority-crt", files.resolve("ca.crt")));
    assertThat(der[0]).as("the beginning of a sequence in DER").isEqualTo((byte) 0x30);
    assertThat(certificate(der)).isEqualTo(certificate(pem));
  }

  @Test
  @DisplayName("R2 a certificate is issued anew and replaced by one's own, for this tenant alone")
  void replacesTheCertificate() {
    String before = tenant.eapIdentity.get().fingerprint();
    String ofOther = other.eapIdentity.get().fingerprint();
    browser.open(panel("eap-certificate"));
    answerYes("actions:issue");
    browser.awaitText("A new certificate is in use");
    assertThat(browser.text("fingerprint"))
        .isEqualTo(tenant.eapIdentity.get().fingerprint())
        .isNotEqualTo(before);

    browser.open(panel("eap-certificate/own"));
    browser.fill("form:chain", "no certificate").fill("form:key", "a key");
    answerYes("form:submit");
    browser.awaitError("form:chain", "Certificates as PEM");
    browser.picture("71-eap-own-errors");
    browser.fill("form:chain", FakeCertificate.PEM).fill("form:key", "a key");
    answerYes("form:submit");
    browser.awaitText("Your certificate is in use");
    browser.awaitText("Your certificate expires on");
    assertThat(browser.text("certificate")).contains("Your own", FakeEapIdentity.OWN_SUBJECT);
    browser.picture("72-eap-own");
    EapIdentityRequest replaced = tenant.received(EapIdentityRequest.class);
    assertThat(replaced.chain()).isEqualToNormalizingNewlines(FakeCertificate.PEM.strip());
    assertThat(replaced.key()).isEqualTo("a key");
    assertThat(other.eapIdentity.get().fingerprint()).isEqualTo(ofOther);
  }

  @Test
  @DisplayName("L4: a line's page issues a device's certificate, offers its key once, and revokes")
  void issuesADevicesCertificate() throws IOException {
    UUID id = tenant.subscribers.add(Map.of("username", "eva")).id();
    browser.open(panel("subscribers/detail?id=" + id));
    browser.click("tab-certificates");
    browser.awaitText("This line has no certificates");
    browser.fill("form:name", "phone").fill("form:certificate", "hello").click("form:submit");
    browser.awaitError("form:certificate", "A certificate as PEM");
    browser.picture("73-no-line-certificates");
    browser.fill("form:certificate", "").click("form:submit");
    browser.awaitText("are offered this once");
    browser.picture("74-line-certificate");
    assertThat(tenant.received(LineCertificateRequest.class))
        .isEqualTo(new LineCertificateRequest("phone", null));
    assertThat(browser.download("file", files.resolve("device.p12")))
        .hasContent(FakeLineCertificates.FILE);
    assertThat(browser.text("password")).isEqualTo(FakeLineCertificates.PASSWORD);

    browser.open(panel("subscribers/certificates?id=" + id));
    assertThat(browser.byId("file").count()).as("the key, a second time").isZero();
    browser.page().getByLabel("More about").first().click();
    answerYes("held:certificates:0:revoke");
    browser.awaitText("This line has no certificates");
    assertThat(tenant.lineCertificates.list(id)).isEmpty();
  }

  @Test
  @DisplayName("R9 N4 a router's page issues its certificate with what to paste, and revokes it")
  void issuesARoutersCertificate() {
    UUID id =
        tenant
            .routers
            .add(Map.of("name", "bng-1", "address", "192.0.2.1", "vendor", "GENERIC"))
            .id();
    browser.open(panel("nas/detail?id=" + id));
    browser.click("radsec");
    browser.awaitAddress("**/panel/nas/radsec*");
    browser.awaitText("This router has no certificate");
    browser.fill("form:signingRequest", "hello").click("form:submit");
    browser.awaitError("form:signingRequest", "A signing request");
    browser.picture("89-no-certificate-yet");
    browser.click("first:issue");
    browser.awaitText("The private key is offered this once");
    browser.picture("90-certificate");
    assertThat(tenant.received(NasCertificateRequest.class))
        .isEqualTo(new NasCertificateRequest(null));
    for (String file : new String[] {"key", "certificate", "authority"}) {
      browser.downloadInto(file, files);
    }
    assertThat(files.resolve(NasCertificateFiles.KEY)).hasContent(FakeRouterCertificates.KEY);
    assertThat(files.resolve(NasCertificateFiles.CERTIFICATE)).hasContent(FakeCertificate.PEM);
    assertThat(files.resolve(NasCertificateFiles.AUTHORITY)).hasContent(FakeCertificate.PEM);
    assertThat(browser.text("router-configuration")).isEqualTo("# RadSec for bng-1");

    browser.open(panel("nas/radsec?id=" + id));
    assertThat(browser.byId("key").count()).as("the key, a second time").isZero();
    answerYes("actions:revoke");
    browser.awaitText("This router has no certificate");
    assertThat(tenant.routerCertificates.find(id)).isEmpty();
  }

  private void answerYes(String button) {
    browser.click(button);
    browser.confirm();
  }

  private String panel(String page) {
    return portal.panel(tenant, page);
  }

  private static Certificate certificate(byte[] file) throws CertificateException {
    return CertificateFactory.getInstance("X.509")
        .generateCertificate(new ByteArrayInputStream(file));
  }
}
