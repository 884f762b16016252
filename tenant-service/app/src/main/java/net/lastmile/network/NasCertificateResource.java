package net.lastmile.network;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import net.lastmile.api.network.NasCertificateApi;
import net.lastmile.api.network.NasCertificateIssuedView;
import net.lastmile.api.network.NasCertificateRequest;
import net.lastmile.api.network.NasCertificateView;
import net.lastmile.api.network.RouterConfigurationView;
import net.lastmile.api.staff.Permission;
import net.lastmile.platform.problem.RequestError;
import net.lastmile.platform.security.Gate;

/** {@code /nas/{id}/certificate} */
@RequestScoped
public class NasCertificateResource implements NasCertificateApi {
  @Inject private NasCertificates certificates;
  @Inject private RadSecConfiguration configuration;

  @Override
  @Gate(permission = Permission.NAS_VIEW)
  public NasCertificateView get(UUID id) {
    return certificates.get(id);
  }

  @Override
  @Gate(permission = Permission.NAS_VIEW)
  public RouterConfigurationView routerConfiguration(UUID id) {
    return configuration.render(id);
  }

  @Override
  @Gate(permission = Permission.NAS_EDIT)
  public NasCertificateIssuedView issue(
      String idempotencyKey, UUID id, NasCertificateRequest request) {
    return certificates.issue(idempotencyKey, id, RequestError.requireBody(request));
  }

  @Override
  @Gate(permission = Permission.NAS_EDIT)
  public void revoke(UUID id) {
    certificates.revoke(id);
  }
}
