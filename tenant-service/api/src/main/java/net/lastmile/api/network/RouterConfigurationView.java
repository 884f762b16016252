package net.lastmile.api.network;

import java.util.List;
import net.lastmile.edge.contract.record.Vendor;

/**
 * @param text ready to paste
 * @param servers the region's edges, the first one primary
 */
public record RouterConfigurationView(Vendor vendor, String text, List<Server> servers) {
  /**
   * One RADIUS server as the router sees it.
   *
   * @param radSecPort TCP (RFC 6614); 0: this server has no RadSec
   */
  public record Server(String node, String address, int authPort, int acctPort, int radSecPort) {}
}
