package net.lastmile.api.network;

import java.util.List;

/**
 * @param text ready to paste
 * @param servers the region's edges, the first one primary
 */
public record RouterConfigurationView(String vendor, String text, List<Server> servers) {
  /** One RADIUS server as the router sees it. */
  public record Server(String node, String address, int authPort, int acctPort) {}
}
