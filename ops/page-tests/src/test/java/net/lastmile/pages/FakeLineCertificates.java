package net.lastmile.pages;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import net.lastmile.api.subscribers.LineCertificateAddedView;
import net.lastmile.api.subscribers.LineCertificateApi;
import net.lastmile.api.subscribers.LineCertificateRequest;
import net.lastmile.api.subscribers.LineCertificateView;

/** The certificates by which the devices of a tenant's lines log in. */
final class FakeLineCertificates implements LineCertificateApi {
  static final String FILE = "the device's certificate and key";
  static final String PASSWORD = "opens-the-file";
  private static final Duration VALID = Duration.ofDays(365);

  private final Map<UUID, Shelf<LineCertificateView>> byLine = new ConcurrentHashMap<>();

  private Shelf<LineCertificateView> of(UUID line) {
    return byLine.computeIfAbsent(line, _ -> new Shelf<>(LineCertificateView.class, "name"));
  }

  @Override
  public List<LineCertificateView> list(UUID line) {
    return of(line).all();
  }

  @Override
  public LineCertificateAddedView add(
      String idempotencyKey, UUID line, LineCertificateRequest request) {
    new Rules()
        .pem("certificate", request.certificate(), "CERTIFICATE", "A certificate as PEM.")
        .require();
    boolean issued = request.certificate() == null;
    LineCertificateView added =
        of(line)
            .add(
                Map.of(
                    "name", request.name(),
                    "subject", "CN=" + request.name(),
                    "fingerprint", FakeCertificate.newFingerprint(),
                    "expiresAt", Instant.now().plus(VALID),
                    "issued", issued));
    return issued
        ? new LineCertificateAddedView(
            added, FakeCertificate.PEM, "the device's key\n", base64(FILE), PASSWORD)
        : new LineCertificateAddedView(added, request.certificate(), null, null, null);
  }

  private static String base64(String file) {
    return Base64.getEncoder().encodeToString(file.getBytes(StandardCharsets.UTF_8));
  }

  @Override
  public void revoke(UUID line, UUID certificate) {
    of(line).remove(certificate);
  }
}
