package net.lastmile.eap;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import net.lastmile.api.eap.EapIdentityApi;
import net.lastmile.api.eap.EapIdentityRequest;
import net.lastmile.api.eap.EapIdentityView;
import net.lastmile.platform.problem.RequestError;

/** {@code /eap-identity} */
@RequestScoped
public class EapIdentityResource implements EapIdentityApi {
  @Inject private EapIdentities identities;

  @Override
  public EapIdentityView get() {
    return identities.get();
  }

  @Override
  public EapIdentityView replace(EapIdentityRequest request) {
    return identities.replace(RequestError.requireBody(request));
  }

  @Override
  public EapIdentityView issue() {
    return identities.issue();
  }
}
