package net.lastmile.network.configuration;

import static net.lastmile.network.configuration.MikrotikConfiguration.MARK;
import static net.lastmile.network.configuration.MikrotikConfiguration.quoted;

import java.util.stream.Collectors;
import net.lastmile.api.network.RouterConfigurationView.Server;

/**
 * The commands that let the region's edges, and nobody else, log in to a MikroTik's API, to see who
 * is online and to end sessions. They can be pasted repeatedly; an existing certificate stays
 * because it may be trusted by then.
 */
final class MikrotikApiConfiguration {
  private static final String PASSWORD = "PUT-THE-API-PASSWORD-HERE";
  private static final String GROUP = MARK + "-api";

  private MikrotikApiConfiguration() {}

  static String render(RouterTarget target, String user, boolean tls, int port) {
    String edges =
        target.servers().stream().map(Server::address).distinct().collect(Collectors.joining(","));
    return """
        # RouterOS API: ends sessions where CoA does not. The log-in is good from the edges only.
        /user remove [find where comment=%1$s]
        /user group remove [find where name=%1$s]
        /user group add name=%1$s policy=api,read,write
        /user add name=%2$s group=%1$s address=%3$s password=%4$s comment=%1$s
        %5$s"""
        .formatted(
            quoted(GROUP), quoted(user), edges, quoted(PASSWORD), tls ? tls(port) : plain(port));
  }

  private static String plain(int port) {
    return "/ip service set api disabled=no port=%d\n".formatted(port);
  }

  private static String tls(int port) {
    return """
        :if ([:len [/certificate find where name=%1$s]] = 0) do={ /certificate add name=%1$s \
        common-name=%1$s key-usage=digital-signature,key-encipherment,tls-server days-valid=3650; \
        /certificate sign %1$s }
        /ip service set api-ssl disabled=no port=%2$d certificate=%1$s
        """
        .formatted(quoted(GROUP), port);
  }
}
