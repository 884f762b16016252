package net.lastmile.pages;

import static java.util.Objects.requireNonNullElse;

import java.util.Collections;
import java.util.Map;
import java.util.UUID;
import net.lastmile.api.network.ApiAccessApi;
import net.lastmile.api.network.ApiAccessRequest;
import net.lastmile.api.network.ApiAccessView;

/** The log-ins to the tenant's routers' own API; the routers keep them. */
record FakeApiAccess(FakeTenant tenant) implements ApiAccessApi {
  private static final ApiAccessView NEW = new ApiAccessView("", 8_729, true, "");

  @Override
  public ApiAccessView get(UUID nas) {
    ApiAccessView access = tenant.routers.get(nas).apiAccess();
    if (access == null) {
      throw Refusal.of(404, "nas.no-api-access");
    }
    return access;
  }

  @Override
  public ApiAccessView change(UUID nas, ApiAccessRequest request) {
    boolean named = request.user() == null || request.user().matches("[A-Za-z0-9._@-]+");
    new Rules().holds(named, "user", "A letter or digit, then these and . _ - @.").require();
    ApiAccessView before = requireNonNullElse(tenant.routers.get(nas).apiAccess(), NEW);
    var access =
        new ApiAccessView(
            requireNonNullElse(request.user(), before.user()),
            requireNonNullElse(request.port(), before.port()),
            requireNonNullElse(request.tls(), before.tls()),
            requireNonNullElse(request.certificate(), before.certificate()));
    tenant.routers.change(nas, Map.of("apiAccess", access));
    return access;
  }

  @Override
  public void remove(UUID nas) {
    tenant.routers.change(nas, Collections.singletonMap("apiAccess", null));
  }
}
