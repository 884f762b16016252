package net.lastmile.network;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import net.lastmile.api.network.RouterConfigurationRequest;
import net.lastmile.api.network.RouterConfigurationView;
import net.lastmile.api.network.RouterConfigurationView.Server;
import net.lastmile.network.configuration.ConfigurationText;
import net.lastmile.network.configuration.RouterTarget;

/** The text to paste into a router (N4), for the region's edges as they are now. */
@ApplicationScoped
@Transactional
public class RouterConfiguration {
  private static final String PLACEHOLDER = "PUT-THE-SECRET-HERE";

  /** The interim interval of a line whose plan names no other. */
  static final int INTERIM_SECONDS = 300;

  @Inject private Network network;
  @Inject private RegionServers servers;

  RouterConfigurationView render(UUID id, RouterConfigurationRequest request) {
    String given = request == null ? null : request.secret();
    NasSettings nas = network.settings(id);
    List<Server> edges = servers.all();
    String secret = given == null ? PLACEHOLDER : given;
    RouterTarget target =
        new RouterTarget(edges, secret, nas.address(), nas.coaPort(), INTERIM_SECONDS);
    String text =
        ConfigurationText.radius(nas.vendor(), target)
            + network.apiAccess(id).map(access -> apiText(target, access)).orElse("");
    return new RouterConfigurationView(nas.vendor(), text, edges);
  }

  private static String apiText(RouterTarget target, ApiAccessSettings access) {
    return ConfigurationText.mikrotikApi(target, access.user(), access.tls(), access.port());
  }
}
