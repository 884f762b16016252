package net.lastmile.tenancy.hosts;

import java.util.Optional;
import net.lastmile.platform.configuration.PlatformConfig;
import net.lastmile.platform.persistence.TenantRef;

/** Host names of the tenants' panels. */
public final class PanelHost {
  private static final String PROBE = "slug";

  private PanelHost() {}

  /** The panel's client at the identity provider. */
  public static String clientId(String slug) {
    return "panel-" + slug;
  }

  /** The slug of the tenant whose panel this host name would be. */
  static Optional<String> slugOf(String host, PlatformConfig config) {
    String probe = config.panelUrl(PROBE).getHost();
    int start = probe.indexOf(PROBE);
    String before = probe.substring(0, start);
    String after = probe.substring(start + PROBE.length());
    if (host.length() <= before.length() + after.length()
        || !host.startsWith(before)
        || !host.endsWith(after)) {
      return Optional.empty();
    }
    String slug = host.substring(before.length(), host.length() - after.length());
    return Optional.of(slug).filter(s -> TenantRef.SLUG.matcher(s).matches());
  }
}
