package net.lastmile.pages;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import net.lastmile.api.network.NasApi;
import net.lastmile.api.network.NasCreatedView;
import net.lastmile.api.network.NasRequest;
import net.lastmile.api.network.NasView;
import net.lastmile.api.network.RouterConfigurationRequest;
import net.lastmile.api.network.RouterConfigurationView;
import net.lastmile.api.paging.Page;
import net.lastmile.api.paging.PageQuery;

/** A tenant's routers. */
record FakeRouters(FakeTenant tenant) implements NasApi {
  static final Map<String, Object> USUAL =
      Map.of(
          "active",
          true,
          "messageAuthenticator",
          "REQUIRED",
          "coaPort",
          1_700,
          "ignoredLastDay",
          Map.of());

  static final String SECRET = "made-by-the-platform";

  @Override
  public Page<NasView> list(PageQuery query) {
    return tenant.routers.list(query, _ -> true);
  }

  @Override
  public NasCreatedView create(String idempotencyKey, NasRequest request) {
    new Rules().address("address", request.address()).require();
    return new NasCreatedView(tenant.routers.add(request), SECRET);
  }

  @Override
  public NasView get(UUID id) {
    return tenant.routers.get(id);
  }

  @Override
  public NasView update(UUID id, NasRequest changes) {
    return tenant.routers.change(id, changes);
  }

  @Override
  public void delete(UUID id) {
    tenant.routers.remove(id);
  }

  @Override
  public NasCreatedView replaceSecret(String idempotencyKey, UUID id) {
    return new NasCreatedView(get(id), SECRET);
  }

  @Override
  public RouterConfigurationView routerConfiguration(UUID id, RouterConfigurationRequest request) {
    return new RouterConfigurationView(
        get(id).vendor(), "# for " + get(id).name() + ", port " + get(id).coaPort(), List.of());
  }
}
