package net.lastmile.tenancy.hosts;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import java.util.Locale;
import java.util.Optional;
import net.lastmile.api.tenancy.HostApi;
import net.lastmile.api.tenancy.HostKind;
import net.lastmile.api.tenancy.HostView;
import net.lastmile.platform.configuration.PlatformConfig;
import net.lastmile.tenancy.KnownTenant;
import net.lastmile.tenancy.TenantError;
import net.lastmile.tenancy.TenantSettings;
import net.lastmile.tenancy.Tenants;
import net.lastmile.tenancy.brand.LogoImage;
import net.lastmile.tenancy.brand.Logos;
import net.lastmile.tenancy.domains.Domains;

/** {@code /hosts} */
@RequestScoped
public class HostResource implements HostApi {
  @Inject private Tenants tenants;
  @Inject private Domains domains;
  @Inject private Logos logos;
  @Inject private PlatformConfig config;

  @Override
  public HostView find(String host) {
    String name = host.toLowerCase(Locale.ROOT);
    if (name.equals(config.publicUrl().getHost())) {
      return new HostView(
          name,
          HostKind.PUBLIC,
          null,
          null,
          null,
          null,
          null,
          null,
          TenantSettings.DEFAULT_LOCALE,
          null);
    }
    return panel(name, require(name));
  }

  @Override
  public Response logo(String host) {
    LogoImage logo = logos.require(require(host.toLowerCase(Locale.ROOT)).id());
    return Response.ok(logo.octets(), logo.mediaType()).tag(logo.revision()).build();
  }

  private KnownTenant require(String host) {
    return PanelHost.slugOf(host, config)
        .flatMap(tenants::findBySlug)
        .or(() -> byOwnDomain(host))
        .orElseThrow(TenantError.HOST_UNKNOWN::asException);
  }

  private Optional<KnownTenant> byOwnDomain(String host) {
    return domains.tenantOf(host).flatMap(tenants::find);
  }

  private HostView panel(String host, KnownTenant tenant) {
    return new HostView(
        host,
        HostKind.PANEL,
        tenant.id(),
        tenant.slug(),
        tenant.settings().company(),
        tenant.status(),
        PanelHost.clientId(tenant.slug()),
        tenant.settings().brandColor(),
        tenant.settings().locale(),
        logos.revisionOf(tenant.id()).orElse(null));
  }
}
