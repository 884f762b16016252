package net.lastmile.network;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import net.lastmile.api.network.RouterConfigurationView;
import net.lastmile.api.network.RouterConfigurationView.Server;
import net.lastmile.eap.EapIdentities;
import net.lastmile.network.configuration.ConfigurationText;
import net.lastmile.network.configuration.RouterTarget;

/** The text to paste so that a router speaks RADIUS over TLS (N4, RFC 6614). */
@ApplicationScoped
@Transactional
public class RadSecConfiguration {
  /** The same for all, by RFC 6614 section 2.3: TLS protects the packets, not the secret. */
  private static final String SECRET = "radsec";

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
        nas.vendor(),
        ConfigurationText.radSec(nas.vendor(), target, identities.shownName()),
        edges);
  }
}
