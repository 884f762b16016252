package net.lastmile.network.configuration;

import net.lastmile.api.network.NasCertificateFiles;
import net.lastmile.api.network.RouterConfigurationView.Server;

/**
 * Lines for {@code radsecproxy.conf} (1.9 and later), for makes that do not speak RadSec or are
 * configured in ways of their own: on a host beside the router it takes RADIUS over UDP and
 * forwards it over TLS.
 */
final class RadsecproxyConfiguration {
  private static final String DIRECTORY = "/etc/radsecproxy/";

  private RadsecproxyConfiguration() {}

  static String render(RouterTarget target, String serverName) {
    return """
        # Into /etc/radsecproxy.conf on a host beside the router; its files into %1$s.
        # The router has this host as its RADIUS server, with the secret of the client block.
        # radsecproxy passes no orders (Disconnect, CoA) to the router.
        ListenUDP *:1812
        ListenUDP *:1813
        tls lastmile {
            CACertificateFile %1$s%2$s
            CertificateFile %1$s%3$s
            CertificateKeyFile %1$s%4$s
        }
        client %5$s {
            type udp
            secret PUT-A-SECRET-OF-YOUR-OWN-HERE
        }
        %6$srealm * {
        %7$s}
        """
        .formatted(
            DIRECTORY,
            NasCertificateFiles.AUTHORITY,
            NasCertificateFiles.CERTIFICATE,
            NasCertificateFiles.KEY,
            target.address(),
            target.each(server -> server(server, target.secret(), serverName)),
            target.each(RadsecproxyConfiguration::use));
  }

  /** An address cannot be compared with the certificate's name, so the name is given separately. */
  private static String server(Server server, String secret, String serverName) {
    return """
        server %s {
            host %s
            port %d
            type tls
            tls lastmile
            secret %s
            CertificateNameCheck off
            MatchCertificateAttribute SubjectAltName:DNS:/^%s$/
            StatusServer on
        }
        """
        .formatted(
            RouterTarget.name(server),
            server.address(),
            server.radSecPort(),
            secret,
            serverName.replace(".", "\\."));
  }

  private static String use(Server server) {
    return """
            server %1$s
            accountingServer %1$s
        """
        .formatted(RouterTarget.name(server));
  }
}
