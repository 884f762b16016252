package net.lastmile.tenancy.profile;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import net.lastmile.api.tenancy.FeatureView;
import net.lastmile.api.tenancy.TenantView;
import net.lastmile.platform.configuration.PlatformConfig;
import net.lastmile.tenancy.Feature;
import net.lastmile.tenancy.KnownTenant;
import net.lastmile.tenancy.TenantSettings;
import net.lastmile.tenancy.domains.Domains;
import net.lastmile.tenancy.limits.TenantLimits;

/** How a tenant is shown to its staff. */
@ApplicationScoped
class TenantViews {
  @Inject private PlatformConfig config;
  @Inject private Domains domains;
  @Inject private TenantLimits limits;

  TenantView of(KnownTenant tenant) {
    TenantSettings settings = tenant.settings();
    return new TenantView(
        tenant.id(),
        tenant.slug(),
        settings.company(),
        tenant.status(),
        settings.country(),
        settings.timeZone(),
        settings.currency(),
        settings.locale(),
        settings.brandColor(),
        settings.explainRejects(),
        hosts(tenant),
        settings.features().all(),
        limits.values());
  }

  List<FeatureView> features(KnownTenant tenant) {
    return Arrays.stream(Feature.values())
        .map(
            feature ->
                new FeatureView(
                    feature.key(),
                    feature.description(),
                    feature.byDefault(),
                    tenant.settings().features().isOn(feature)))
        .toList();
  }

  private List<String> hosts(KnownTenant tenant) {
    return Stream.concat(
            Stream.of(config.panelUrl(tenant.slug()).getHost()),
            domains.verifiedOf(tenant.id()).stream())
        .toList();
  }
}
