package net.lastmile.network;

import java.util.List;
import net.lastmile.api.network.RouterConfigurationView.Server;

/** What to enter on a router for which there are no commands to paste yet. */
final class PlainConfiguration {
  private PlainConfiguration() {}

  static String render(List<Server> servers, String secret, int coaPort, int interimSeconds) {
    StringBuilder text = new StringBuilder();
    String role = "primary";
    for (Server server : servers) {
      text.append(
          """
          RADIUS server (%s): %s
            authentication port: %d
            accounting port: %d
          """
              .formatted(role, server.address(), server.authPort(), server.acctPort()));
      role = "secondary";
    }
    return text.append(
            """
            shared secret: %s
            interim accounting interval: %d seconds
            dynamic authorization (RFC 5176): accept from the servers above, UDP port %d
            """
                .formatted(secret, interimSeconds, coaPort))
        .toString();
  }
}
