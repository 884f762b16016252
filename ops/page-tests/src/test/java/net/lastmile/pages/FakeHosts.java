package net.lastmile.pages;

import jakarta.ws.rs.core.Response;
import java.util.Map;
import net.lastmile.api.tenancy.HostApi;
import net.lastmile.api.tenancy.HostKind;
import net.lastmile.api.tenancy.HostView;

/** The public site at {@code localhost}, and a panel for each tenant below it. */
final class FakeHosts implements HostApi {
  private final Map<String, FakeTenant> tenants;

  FakeHosts(Map<String, FakeTenant> tenants) {
    this.tenants = tenants;
  }

  @Override
  public HostView find(String host) {
    if (host.equals("localhost")) {
      return new HostView(host, HostKind.PUBLIC, null, null, null, null, null, null, null, null);
    }
    FakeTenant tenant = tenants.get(host.replaceFirst("\\.localhost$", ""));
    if (tenant == null) {
      throw Refusal.of(404, "tenant.host-unknown");
    }
    return tenant.host(host);
  }

  @Override
  public Response logo(String host) {
    throw Refusal.of(404, "logo.none");
  }
}
