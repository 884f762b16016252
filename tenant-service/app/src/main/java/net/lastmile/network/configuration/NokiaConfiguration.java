package net.lastmile.network.configuration;

import net.lastmile.api.network.RouterConfigurationView.Server;

/** The commands for a Nokia 7750 (SR OS, classic CLI). */
final class NokiaConfiguration {
  /** SR OS accepts no less. */
  private static final int MIN_MINUTES = 5;

  private NokiaConfiguration() {}

  static String render(RouterTarget target) {
    StringBuilder members = new StringBuilder();
    for (int i = 0; i < target.servers().size(); i++) {
      members.append(
          "/configure aaa radius-server-policy \"lastmile\" servers server %d name \"%s\"\n"
              .formatted(i + 1, RouterTarget.name(target.servers().get(i))));
    }
    return """
        %s# RADIUS for PPPoE lines. The first server is asked first.
        %s/configure aaa radius-server-policy "lastmile" create
        /configure aaa radius-server-policy "lastmile" servers router "Base"
        %s# Disconnect and change of authorization (RFC 5176).
        /configure aaa radius-coa-port %d
        /configure subscriber-mgmt authentication-policy "lastmile" create
        /configure subscriber-mgmt authentication-policy "lastmile" pppoe-access-method pap-chap
        /configure subscriber-mgmt authentication-policy "lastmile" radius-server-policy "lastmile"
        /configure subscriber-mgmt authentication-policy "lastmile" include-radius-attribute calling-station-id
        /configure subscriber-mgmt radius-accounting-policy "lastmile" create
        /configure subscriber-mgmt radius-accounting-policy "lastmile" radius-server-policy "lastmile"
        /configure subscriber-mgmt radius-accounting-policy "lastmile" session-accounting interim-update
        /configure subscriber-mgmt radius-accounting-policy "lastmile" update-interval %d
        /configure subscriber-mgmt radius-accounting-policy "lastmile" include-radius-attribute user-name
        /configure subscriber-mgmt radius-accounting-policy "lastmile" include-radius-attribute framed-ip-addr
        /configure subscriber-mgmt radius-accounting-policy "lastmile" include-radius-attribute calling-station-id
        /configure subscriber-mgmt radius-accounting-policy "lastmile" include-radius-attribute std-acct-attributes
        """
        .formatted(
            target.caution("#"),
            target.each(server -> server(server, target.secret())),
            members,
            target.coaPort(),
            target.interimMinutes(MIN_MINUTES));
  }

  private static String server(Server server, String secret) {
    return """
        /configure router "Base" radius-server server "%1$s" address %2$s secret "%3$s" create
        /configure router "Base" radius-server server "%1$s" auth-port %4$d
        /configure router "Base" radius-server server "%1$s" acct-port %5$d
        /configure router "Base" radius-server server "%1$s" accept-coa
        """
        .formatted(
            RouterTarget.name(server),
            server.address(),
            secret,
            server.authPort(),
            server.acctPort());
  }
}
