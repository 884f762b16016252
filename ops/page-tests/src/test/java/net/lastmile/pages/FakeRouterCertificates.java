package net.lastmile.pages;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import net.lastmile.api.network.NasCertificateApi;
import net.lastmile.api.network.NasCertificateIssuedView;
import net.lastmile.api.network.NasCertificateRequest;
import net.lastmile.api.network.NasCertificateView;
import net.lastmile.api.network.NasView;
import net.lastmile.api.network.RouterConfigurationView;

/** The certificates by which a tenant's routers speak RADIUS over TLS. */
final class FakeRouterCertificates implements NasCertificateApi {
  static final String KEY = "the router's key\n";
  private static final Duration VALID = Duration.ofDays(365);
  private static final int RADSEC_PORT = 2083;

  private final FakeTenant tenant;
  private final Map<UUID, NasCertificateView> certificates = new ConcurrentHashMap<>();

  FakeRouterCertificates(FakeTenant tenant) {
    this.tenant = tenant;
  }

  /** Whether a router has one. */
  Optional<NasCertificateView> find(UUID nas) {
    return Optional.ofNullable(certificates.get(nas));
  }

  @Override
  public NasCertificateView get(UUID nas) {
    return find(nas).orElseThrow(() -> Refusal.of(404, "nas.no-certificate"));
  }

  @Override
  public RouterConfigurationView routerConfiguration(UUID nas) {
    NasView router = tenant.routers.get(nas);
    return new RouterConfigurationView(
        router.vendor(),
        "# RadSec for " + router.name(),
        List.of(
            new RouterConfigurationView.Server("edge-1", "192.0.2.8", 1812, 1813, RADSEC_PORT)));
  }

  @Override
  public NasCertificateIssuedView issue(
      String idempotencyKey, UUID nas, NasCertificateRequest request) {
    new Rules()
        .pem(
            "signingRequest",
            request.signingRequest(),
            "CERTIFICATE REQUEST",
            "A signing request (PKCS#10) as PEM.")
        .require();
    Instant expires = Instant.now().plus(VALID);
    var certificate =
        new NasCertificateView(
            FakeCertificate.PEM,
            FakeCertificate.newFingerprint(),
            expires,
            "radius." + tenant.slug() + ".localhost",
            FakeCertificate.PEM);
    certificates.put(nas, certificate);
    tenant.routers.change(nas, Map.of("certificateExpiresAt", expires));
    return new NasCertificateIssuedView(certificate, request.signingRequest() == null ? KEY : null);
  }

  @Override
  public void revoke(UUID nas) {
    certificates.remove(nas);
  }
}
