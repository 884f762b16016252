package net.lastmile.edge.coa;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import net.lastmile.edge.config.EdgeSettings;
import net.lastmile.edge.contract.address.AddressRanges;
import net.lastmile.edge.contract.address.RouterAddresses;

/**
 * The addresses of this machine, of the region's other nodes and of the centre. A tenant may not
 * enter one of them as its router, and no order may be sent there.
 */
public final class OwnAddresses {
  private OwnAddresses() {}

  /** The configured rule, with these addresses as they are now. */
  public static RouterAddresses with(EdgeSettings settings) throws IOException {
    List<InetAddress> own = new ArrayList<>();
    NetworkInterface.networkInterfaces().flatMap(NetworkInterface::inetAddresses).forEach(own::add);
    settings.cluster().peers().stream().map(InetSocketAddress::getAddress).forEach(own::add);
    own.addAll(of(settings.centre().url()));
    own.addAll(of(settings.centre().tokenUrl()));
    RouterAddresses configured = settings.routers();
    return new RouterAddresses(
        configured.allowed(), configured.denied(), AddressRanges.ofHosts(own));
  }

  /** Empty if the name does not resolve: the edge must start even when the centre is down. */
  private static List<InetAddress> of(URI url) {
    try {
      return Arrays.asList(InetAddress.getAllByName(url.getHost()));
    } catch (UnknownHostException _) {
      return List.of();
    }
  }
}
