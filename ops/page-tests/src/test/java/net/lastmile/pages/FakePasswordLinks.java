package net.lastmile.pages;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import net.lastmile.api.staff.ChosenPassword;
import net.lastmile.api.staff.PasswordLinkApi;
import net.lastmile.api.staff.PasswordLinkPurpose;
import net.lastmile.api.staff.PasswordLinkRequest;
import net.lastmile.api.staff.PasswordLinkView;

/** Links to a new password; the token is {@code slug-username}, once somebody asked for it. */
final class FakePasswordLinks implements PasswordLinkApi {
  private static final Duration VALID = Duration.ofHours(1);

  private final Map<String, FakeTenant> tenants;
  private final Map<String, PasswordLinkRequest> asked = new ConcurrentHashMap<>();

  FakePasswordLinks(Map<String, FakeTenant> tenants) {
    this.tenants = tenants;
  }

  @Override
  public void ask(PasswordLinkRequest request) {
    tenants.get(request.slug()).receive(request);
    asked.put(request.slug() + "-" + request.login(), request);
  }

  @Override
  public PasswordLinkView find(String token) {
    PasswordLinkRequest request = asked.get(token);
    if (request == null) {
      throw Refusal.of(404, "staff.link-unknown");
    }
    return new PasswordLinkView(
        "Company",
        request.slug(),
        request.login(),
        "Rosa Prada",
        PasswordLinkPurpose.RESET,
        Instant.now().plus(VALID));
  }

  @Override
  public PasswordLinkView choose(String token, ChosenPassword chosen) {
    PasswordLinkView link = find(token);
    tenants.get(link.slug()).receive(chosen);
    asked.remove(token);
    return link;
  }
}
