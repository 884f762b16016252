package net.lastmile.tenancy;

import java.util.List;
import java.util.Map;
import net.lastmile.api.tenancy.TenantView;
import net.lastmile.platform.configuration.PlatformConfig;

/** How a tenant is shown to its staff. */
final class TenantViews {
  private TenantViews() {}

  static TenantView of(KnownTenant tenant, PlatformConfig config) {
    TenantSettings settings = tenant.settings();
    return new TenantView(
        tenant.id(),
        tenant.slug(),
        settings.company(),
        tenant.status().name(),
        settings.country(),
        settings.timeZone(),
        settings.currency(),
        settings.locale(),
        settings.brandColor(),
        settings.explainRejects(),
        List.of(config.panelUrl(tenant.slug()).getHost()),
        Map.of(),
        TenantLimit.all());
  }
}
