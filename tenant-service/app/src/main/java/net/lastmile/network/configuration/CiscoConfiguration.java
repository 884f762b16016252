package net.lastmile.network.configuration;

import net.lastmile.api.network.RouterConfigurationView.Server;

/** The commands for a Cisco (IOS and IOS XE) that terminates PPPoE lines. */
final class CiscoConfiguration {
  private CiscoConfiguration() {}

  static String render(RouterTarget target) {
    return """
        %s! RADIUS for PPPoE lines. The first server is asked first.
        aaa new-model
        %saaa group server radius lastmile
        %s!
        aaa authentication ppp default group lastmile
        aaa authorization network default group lastmile
        aaa accounting network default start-stop group lastmile
        aaa accounting update newinfo periodic %d
        ! Disconnect and change of authorization (RFC 5176).
        aaa server radius dynamic-author
        %s port %d
         auth-type all
        !
        """
        .formatted(
            target.caution("!"),
            target.each(server -> server(server, target.secret())),
            target.each(server -> " server name " + RouterTarget.name(server) + "\n"),
            target.interimMinutes(1),
            target.each(
                server ->
                    " client %s server-key %s\n".formatted(server.address(), target.secret())),
            target.coaPort());
  }

  private static String server(Server server, String secret) {
    return """
        radius server %s
         address %s %s auth-port %d acct-port %d
         timeout %d
         retransmit %d
         key %s
        !
        """
        .formatted(
            RouterTarget.name(server),
            server.address().indexOf(':') < 0 ? "ipv4" : "ipv6",
            server.address(),
            server.authPort(),
            server.acctPort(),
            RouterTarget.TIMEOUT_SECONDS,
            RouterTarget.RETRIES,
            secret);
  }
}
