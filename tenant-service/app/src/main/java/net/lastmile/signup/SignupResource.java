package net.lastmile.signup;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import net.lastmile.api.signup.ProvisioningView;
import net.lastmile.api.signup.SignupApi;
import net.lastmile.api.signup.SignupRequest;
import net.lastmile.api.signup.SignupView;
import net.lastmile.api.signup.SlugView;
import net.lastmile.api.signup.VerifyRequest;
import net.lastmile.platform.problem.RequestError;
import net.lastmile.tenancy.TenantRules;
import net.lastmile.tenancy.Tenants;

/** {@code /signup} */
@RequestScoped
public class SignupResource implements SignupApi {
  @Inject private Signups signups;
  @Inject private Tenants tenants;

  @Override
  public SlugView checkSlug(String slug) {
    String refusal = TenantRules.refusalOfSlug(slug);
    if (refusal == null && tenants.findBySlug(slug).isPresent()) {
      refusal = "taken";
    }
    return new SlugView(slug, refusal == null, refusal);
  }

  @Override
  public SignupView signUp(String idempotencyKey, SignupRequest request) {
    return signups.take(idempotencyKey, RequestError.requireBody(request));
  }

  @Override
  public SignupView findByToken(String token) {
    return signups.find(token);
  }

  @Override
  public ProvisioningView verify(String token, VerifyRequest request) {
    return signups.verify(token, RequestError.requireBody(request));
  }

  @Override
  public ProvisioningView provisioning(String token) {
    return signups.provisioning(token);
  }
}
