package net.lastmile.network;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import net.lastmile.api.network.NasCertificateApi;
import net.lastmile.api.network.NasCertificateIssuedView;
import net.lastmile.api.network.NasCertificateRequest;
import net.lastmile.api.network.NasCertificateView;
import net.lastmile.api.network.RouterConfigurationView;
import net.lastmile.platform.problem.RequestError;

/** {@code /nas/{id}/certificate} */
@RequestScoped
public class NasCertificateResource implements NasCertificateApi {
  @Inject private NasCertificates certificates;
  @Inject private RadSecConfiguration configuration;

  @Override
  public NasCertificateView get(UUID id) {
    return certificates.get(id);
  }

  @Override
  public RouterConfigurationView routerConfiguration(UUID id) {
    return configuration.render(id);
  }

  @Override
  public NasCertificateIssuedView issue(
      String idempotencyKey, UUID id, NasCertificateRequest request) {
    return certificates.issue(idempotencyKey, id, RequestError.requireBody(request));
  }

  @Override
  public void revoke(UUID id) {
    certificates.revoke(id);
  }
}
