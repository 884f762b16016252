package net.lastmile.pages;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import net.lastmile.api.permissions.StaffKind;
import net.lastmile.api.signup.ProvisioningStatus;
import net.lastmile.api.signup.ProvisioningView;
import net.lastmile.api.signup.SignupApi;
import net.lastmile.api.signup.SignupRequest;
import net.lastmile.api.signup.SignupView;
import net.lastmile.api.signup.SlugView;
import net.lastmile.api.signup.StepName;
import net.lastmile.api.signup.StepStatus;
import net.lastmile.api.signup.VerifyRequest;

/**
 * Sign-ups. The token in a mail is the slug; provisioning is over when it is asked for the third
 * time.
 */
final class FakeSignup implements SignupApi {
  private static final Duration VALID = Duration.ofDays(1);
  private static final int ASKED = 3;

  private final Map<String, FakeTenant> tenants;
  private final Map<String, SignupRequest> requests = new ConcurrentHashMap<>();
  private final Map<String, AtomicInteger> asked = new ConcurrentHashMap<>();
  private volatile UnaryOperator<String> panels = UnaryOperator.identity();

  FakeSignup(Map<String, FakeTenant> tenants) {
    this.tenants = tenants;
  }

  /**
   * @param panel the address of a panel, by its slug
   */
  void panelsAt(UnaryOperator<String> panel) {
    panels = panel;
  }

  @Override
  public SlugView checkSlug(String slug) {
    boolean free = !tenants.containsKey(slug);
    return new SlugView(slug, free, free ? null : "taken");
  }

  @Override
  public SignupView signUp(String idempotencyKey, SignupRequest request) {
    requests.put(request.slug(), request);
    return findByToken(request.slug());
  }

  @Override
  public SignupView findByToken(String token) {
    SignupRequest request = require(token);
    return new SignupView(
        UUID.randomUUID(),
        request.company(),
        request.slug(),
        request.adminName(),
        request.email(),
        Instant.now().plus(VALID),
        tenants.containsKey(token));
  }

  @Override
  public ProvisioningView verify(String token, VerifyRequest request) {
    FakeTenant tenant = new FakeTenant(token);
    tenant.receive(require(token), request);
    tenant.addStaff(request.username(), StaffKind.ADMIN);
    tenant.logsInAs(request.username());
    tenants.put(token, tenant);
    return provisioning(token);
  }

  @Override
  public ProvisioningView provisioning(String token) {
    require(token);
    boolean over = asked.computeIfAbsent(token, _ -> new AtomicInteger()).incrementAndGet() > ASKED;
    return new ProvisioningView(
        UUID.randomUUID(),
        token,
        over ? ProvisioningStatus.ACTIVE : ProvisioningStatus.PROVISIONING,
        Stream.of(StepName.values())
            .map(
                step ->
                    new ProvisioningView.Step(
                        step, over ? StepStatus.DONE : StepStatus.RUNNING, null))
            .toList(),
        over ? panels.apply(token) : null);
  }

  private SignupRequest require(String token) {
    SignupRequest request = requests.get(token);
    if (request == null) {
      throw Refusal.of(404, "signup.link-unknown");
    }
    return request;
  }
}
