package net.lastmile.network;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import net.lastmile.edge.contract.address.AddressRanges;
import net.lastmile.edge.contract.address.RouterAddresses;
import net.lastmile.platform.configuration.PlatformConfig;

/**
 * Which addresses routers may have: those of the configured rule, except the platform's own
 * servers.
 */
@ApplicationScoped
public class RouterReach {
  private RouterAddresses addresses;

  RouterReach() {}

  @Inject
  RouterReach(PlatformConfig config) {
    List<InetAddress> own =
        Stream.of(
                config.database().host(),
                config.keycloak().url().getHost(),
                config.publicUrl().getHost(),
                config.mail().host())
            .flatMap(RouterReach::resolved)
            .toList();
    RouterAddresses configured = config.routers();
    addresses =
        new RouterAddresses(configured.allowed(), configured.denied(), AddressRanges.ofHosts(own));
  }

  RouterAddresses addresses() {
    return addresses;
  }

  /** Empty if a name does not resolve: the edges check again each address they send to. */
  private static Stream<InetAddress> resolved(String host) {
    try {
      return host == null ? Stream.empty() : Arrays.stream(InetAddress.getAllByName(host));
    } catch (UnknownHostException _) {
      return Stream.empty();
    }
  }
}
