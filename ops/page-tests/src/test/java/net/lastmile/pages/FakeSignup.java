package net.lastmile.pages;

import java.util.Map;
import net.lastmile.api.signup.ProvisioningView;
import net.lastmile.api.signup.SignupApi;
import net.lastmile.api.signup.SignupRequest;
import net.lastmile.api.signup.SignupView;
import net.lastmile.api.signup.SlugView;
import net.lastmile.api.signup.VerifyRequest;

/** The public API, which knows no link. */
final class FakeSignup implements SignupApi {
  private final Map<String, FakeTenant> tenants;

  FakeSignup(Map<String, FakeTenant> tenants) {
    this.tenants = tenants;
  }

  @Override
  public SlugView checkSlug(String slug) {
    boolean free = !tenants.containsKey(slug);
    return new SlugView(slug, free, free ? null : "taken");
  }

  @Override
  public SignupView signUp(String idempotencyKey, SignupRequest request) {
    throw unknown();
  }

  @Override
  public SignupView findByToken(String token) {
    throw unknown();
  }

  @Override
  public ProvisioningView verify(String token, VerifyRequest request) {
    throw unknown();
  }

  @Override
  public ProvisioningView provisioning(String token) {
    throw unknown();
  }

  private static Refusal unknown() {
    return Refusal.of(404, "signup.link-unknown");
  }
}
