package net.lastmile.network.configuration;

import java.util.regex.Pattern;
import net.lastmile.api.network.RouterConfigurationView.Server;

/** The commands for a Juniper MX (Junos), to be pasted in configuration mode. */
final class JunosConfiguration {
  /** Junos accepts no less; the interval in the Access-Accept takes precedence. */
  private static final int MIN_MINUTES = 10;

  /** The form of a secret that Junos has encrypted itself; recognized even between quotes. */
  private static final Pattern ENCRYPTED = Pattern.compile("\\$[0-9a-zA-Z]+\\$");

  private static final String CAUTION =
      """
      # The secret begins as Junos's own encrypted ones do and would be read as one: type it by hand,
      # where "prompt" in its place asks for it, or better choose another one.
      """;

  private JunosConfiguration() {}

  static String render(RouterTarget target) {
    return """
        # RADIUS for lines, with Disconnect and change of authorization (RFC 5176). Then commit, and
        # name the profile where lines come in: access-profile lastmile.
        %s%sset access profile lastmile authentication-order radius
        set access profile lastmile accounting order radius
        set access profile lastmile accounting update-interval %d
        set access profile lastmile accounting statistics volume-time
        """
        .formatted(
            ENCRYPTED.matcher(target.secret()).lookingAt() ? CAUTION : "",
            target.each(server -> server(server, target)),
            target.interimMinutes(MIN_MINUTES));
  }

  private static String server(Server server, RouterTarget target) {
    return """
        set access radius-server %1$s port %2$d accounting-port %3$d timeout %5$d retry %6$d
        set access radius-server %1$s dynamic-request-port %7$d
        set access radius-server %1$s secret %4$s
        set access profile lastmile radius authentication-server %1$s
        set access profile lastmile radius accounting-server %1$s
        """
        .formatted(
            server.address(),
            server.authPort(),
            server.acctPort(),
            quoted(target.secret()),
            RouterTarget.TIMEOUT_SECONDS,
            RouterTarget.RETRIES,
            target.coaPort());
  }

  private static String quoted(String text) {
    return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
  }
}
