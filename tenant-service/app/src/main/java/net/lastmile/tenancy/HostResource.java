package net.lastmile.tenancy;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.Locale;
import net.lastmile.api.tenancy.HostApi;
import net.lastmile.api.tenancy.HostView;
import net.lastmile.platform.configuration.PlatformConfig;
import net.lastmile.platform.security.Audience;
import net.lastmile.platform.security.Gate;

/** {@code /hosts} */
@RequestScoped
public class HostResource implements HostApi {
  @Inject private Tenants tenants;
  @Inject private PlatformConfig config;

  @Override
  @Gate(Audience.PUBLIC)
  public HostView find(String host) {
    String name = host.toLowerCase(Locale.ROOT);
    if (name.equals(config.publicUrl().getHost())) {
      return new HostView(
          name, "PUBLIC", null, null, null, null, null, null, TenantSettings.DEFAULT_LOCALE);
    }
    return PanelHost.slugOf(name, config)
        .flatMap(tenants::findBySlug)
        .map(tenant -> panel(name, tenant))
        .orElseThrow(TenantError.HOST_UNKNOWN::asException);
  }

  private static HostView panel(String host, KnownTenant tenant) {
    return new HostView(
        host,
        "PANEL",
        tenant.id(),
        tenant.slug(),
        tenant.settings().company(),
        tenant.status().name(),
        PanelHost.clientId(tenant.slug()),
        tenant.settings().brandColor(),
        tenant.settings().locale());
  }
}
