package net.lastmile.network;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import net.lastmile.api.network.RouterConfigurationView;
import net.lastmile.api.network.RouterConfigurationView.Server;
import net.lastmile.eap.EapIdentities;
import net.lastmile.edge.contract.Vendor;

/** What to paste so that a router speaks RADIUS over TLS (N4, RFC 6614). */
@ApplicationScoped
@Transactional
public class RadSecConfiguration {
  /** What RFC 6614 section 2.3 has all use: TLS keeps the packets, not the secret. */
  static final String SECRET = "radsec";

  @Inject private Network network;
  @Inject private RegionServers servers;
  @Inject private EapIdentities identities;

  RouterConfigurationView render(UUID id) {
    NasSettings nas = network.settings(id);
    List<Server> edges = servers.all().stream().filter(edge -> edge.radSecPort() > 0).toList();
    if (edges.isEmpty()) {
      throw NasError.RADSEC_NOT_SERVED.asException();
    }
    RouterTarget target =
        new RouterTarget(
            edges, SECRET, nas.address(), nas.coaPort(), RouterConfiguration.INTERIM_SECONDS);
    return new RouterConfigurationView(
        nas.vendor().name(), text(nas.vendor(), target, identities.shownName()), edges);
  }

  /**
   * @param serverName which the edges' certificate bears
   */
  static String text(Vendor vendor, RouterTarget target, String serverName) {
    return vendor == Vendor.MIKROTIK
        ? MikrotikConfiguration.renderRadSec(target)
        : RadsecproxyConfiguration.render(target, serverName);
  }
}
