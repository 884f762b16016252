package net.lastmile.network.configuration;

import net.lastmile.api.network.RouterConfigurationView.Server;

/** The commands for a Juniper ERX or E series (JunosE). */
final class JunosEConfiguration {
  /** JunosE accepts no less; the interval in the Access-Accept takes precedence. */
  private static final int MIN_MINUTES = 10;

  private JunosEConfiguration() {}

  static String render(RouterTarget target) {
    return """
        %s! RADIUS for PPP lines. The first server is asked first.
        aaa authentication ppp default radius
        aaa accounting ppp default radius
        aaa user accounting interval %d
        %s"""
        .formatted(
            target.caution("!"),
            target.interimMinutes(MIN_MINUTES),
            target.each(server -> server(server, target)));
  }

  private static String server(Server server, RouterTarget target) {
    return """
        radius authentication server %1$s
         udp-port %2$d
         timeout %5$d
         retransmit %6$d
         key %4$s
         exit
        radius accounting server %1$s
         udp-port %3$d
         timeout %5$d
         retransmit %6$d
         key %4$s
         exit
        ! Disconnect and change of authorization (RFC 5176).
        radius dynamic-request server %1$s
         udp-port %7$d
         subscriber disconnect
         authorization change
         key %4$s
         exit
        """
        .formatted(
            server.address(),
            server.authPort(),
            server.acctPort(),
            target.secret(),
            RouterTarget.TIMEOUT_SECONDS,
            RouterTarget.RETRIES,
            target.coaPort());
  }
}
