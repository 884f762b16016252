package net.lastmile.eap;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import net.lastmile.api.eap.EapIdentityApi;
import net.lastmile.api.eap.EapIdentityRequest;
import net.lastmile.api.eap.EapIdentityView;
import net.lastmile.api.staff.Permission;
import net.lastmile.platform.problem.RequestError;
import net.lastmile.platform.security.Gate;

/** {@code /eap-identity} */
@RequestScoped
public class EapIdentityResource implements EapIdentityApi {
  @Inject private EapIdentities identities;

  @Override
  @Gate(permission = Permission.SETTINGS_VIEW)
  public EapIdentityView get() {
    return identities.get();
  }

  @Override
  @Gate(permission = Permission.SETTINGS_EDIT)
  public EapIdentityView replace(EapIdentityRequest request) {
    return identities.replace(RequestError.requireBody(request));
  }

  @Override
  @Gate(permission = Permission.SETTINGS_EDIT)
  public EapIdentityView issue() {
    return identities.issue();
  }
}
