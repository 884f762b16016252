package net.lastmile.pages;

import java.time.Duration;
import java.time.Instant;
import net.lastmile.api.eap.EapIdentityApi;
import net.lastmile.api.eap.EapIdentityRequest;
import net.lastmile.api.eap.EapIdentityView;

/** The certificate that a tenant's edges show to devices; a tenant's own one expires soon. */
final class FakeEapIdentity implements EapIdentityApi {
  static final String OWN_SUBJECT = "CN=radius.isp.example";
  private static final Duration SOON = Duration.ofDays(20);
  private static final Duration LATER = Duration.ofDays(365);

  private final String subject;
  private volatile EapIdentityView identity;

  FakeEapIdentity(String slug) {
    subject = "CN=radius." + slug + ".localhost";
    identity = issued();
  }

  @Override
  public EapIdentityView get() {
    return identity;
  }

  @Override
  public EapIdentityView replace(EapIdentityRequest request) {
    new Rules()
        .pem("chain", request.chain(), "CERTIFICATE", "Certificates as PEM, the server's first.")
        .require();
    identity = view("TENANT", OWN_SUBJECT, SOON);
    return identity;
  }

  @Override
  public EapIdentityView issue() {
    identity = issued();
    return identity;
  }

  private EapIdentityView issued() {
    return view("PLATFORM", subject, LATER);
  }

  private static EapIdentityView view(String source, String subject, Duration valid) {
    Instant now = Instant.now();
    return new EapIdentityView(
        source,
        subject,
        "CN=Authority of the page tests",
        now,
        now.plus(valid),
        FakeCertificate.newFingerprint(),
        FakeCertificate.PEM,
        FakeCertificate.PEM);
  }
}
