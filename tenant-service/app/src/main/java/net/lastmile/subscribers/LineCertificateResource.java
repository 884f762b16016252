package net.lastmile.subscribers;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import net.lastmile.api.subscribers.LineCertificateAddedView;
import net.lastmile.api.subscribers.LineCertificateApi;
import net.lastmile.api.subscribers.LineCertificateRequest;
import net.lastmile.api.subscribers.LineCertificateView;
import net.lastmile.platform.problem.RequestError;

/** {@code /subscribers/{id}/certificates} */
@RequestScoped
public class LineCertificateResource implements LineCertificateApi {
  @Inject private LineCertificateDesk certificates;

  @Override
  public List<LineCertificateView> list(UUID id) {
    return certificates.list(id);
  }

  @Override
  public LineCertificateAddedView add(
      String idempotencyKey, UUID id, LineCertificateRequest request) {
    return certificates.add(idempotencyKey, id, RequestError.requireBody(request));
  }

  @Override
  public void revoke(UUID id, UUID certificateId) {
    certificates.revoke(id, certificateId);
  }
}
