package net.lastmile.network.configuration;

import net.lastmile.api.network.RouterConfigurationView.Server;

/** The commands for a Huawei ME60 or NE40E (VRP). */
final class HuaweiConfiguration {
  private HuaweiConfiguration() {}

  static String render(RouterTarget target) {
    return """
        %s# RADIUS for lines. The first server is asked first. On VRP 8, end with commit.
        radius-server group lastmile
         radius-server shared-key-cipher %s
        %s radius-server retransmit %d timeout %d
         quit
        # Disconnect and change of authorization (RFC 5176), to UDP port %d.
        %saaa
         authentication-scheme lastmile
          authentication-mode radius
          quit
         accounting-scheme lastmile
          accounting-mode radius
          accounting interim interval %d
          quit
         domain lastmile
          authentication-scheme lastmile
          accounting-scheme lastmile
          radius-server group lastmile
          quit
         quit
        """
        .formatted(
            target.caution("#"),
            target.secret(),
            target.each(HuaweiConfiguration::server),
            RouterTarget.RETRIES,
            RouterTarget.TIMEOUT_SECONDS,
            target.coaPort(),
            target.each(
                server ->
                    "radius-server authorization %s shared-key-cipher %s server-group lastmile\n"
                        .formatted(server.address(), target.secret())),
            target.interimMinutes(1));
  }

  private static String server(Server server) {
    return " radius-server authentication %1$s %2$d\n radius-server accounting %1$s %3$d\n"
        .formatted(server.address(), server.authPort(), server.acctPort());
  }
}
