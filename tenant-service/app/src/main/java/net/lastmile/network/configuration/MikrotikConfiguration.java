package net.lastmile.network.configuration;

import java.util.function.Function;
import net.lastmile.api.network.NasCertificateFiles;
import net.lastmile.api.network.RouterConfigurationView.Server;

/**
 * The commands that point a MikroTik (RouterOS 7) at the region's edges. They can be pasted
 * repeatedly: entries of an earlier paste are removed first, nothing else is touched.
 */
final class MikrotikConfiguration {
  /** Marks the entries as ours, so that only they are replaced. */
  static final String MARK = "lastmile";

  private MikrotikConfiguration() {}

  static String render(RouterTarget target) {
    return """
        # RADIUS for PPPoE lines. Primary first; the next one answers while it is silent.
        %s"""
        .formatted(
            pointed(
                target,
                server ->
                    "authentication-port=%d accounting-port=%d secret=%s"
                        .formatted(server.authPort(), server.acctPort(), quoted(target.secret()))));
  }

  /** Upload the files first. RouterOS names a certificate after its file and its position in it. */
  static String renderRadSec(RouterTarget target) {
    return """
        # RADIUS over TLS (RadSec) for PPPoE lines. Upload %1$s, %2$s and %3$s first.
        /certificate remove [find where name~"^%4$s-"]
        /certificate import file-name=%1$s passphrase=""
        /certificate import file-name=%2$s passphrase=""
        /certificate import file-name=%3$s passphrase=""
        # Primary first; the next one answers while it is silent.
        %5$s"""
        .formatted(
            NasCertificateFiles.AUTHORITY,
            NasCertificateFiles.CERTIFICATE,
            NasCertificateFiles.KEY,
            MARK,
            pointed(
                target,
                server ->
                    "protocol=radsec authentication-port=%1$d accounting-port=%1$d certificate=%2$s_0 secret=%3$s"
                        .formatted(
                            server.radSecPort(),
                            NasCertificateFiles.CERTIFICATE,
                            target.secret())));
  }

  /**
   * @param way the text that says how to reach a server
   */
  private static String pointed(RouterTarget target, Function<Server, String> way) {
    return """
        /radius remove [find where comment~"^%s"]
        %s# Disconnect and change of authorization (RFC 5176), taken from the servers above only.
        /radius incoming set accept=yes port=%d
        # Accounting with a counter update every %d seconds.
        /ppp aaa set use-radius=yes accounting=yes interim-update=%ds
        """
        .formatted(
            MARK,
            target.each(server -> addition(server, way.apply(server))),
            target.coaPort(),
            target.interimSeconds(),
            target.interimSeconds());
  }

  private static String addition(Server server, String way) {
    return "/radius add service=ppp address=%s %s timeout=%ds comment=%s\n"
        .formatted(
            server.address(),
            way,
            RouterTarget.TIMEOUT_SECONDS,
            quoted(MARK + " " + server.node()));
  }

  /** A RouterOS string: the console acts on {@code " \ $ ?} even between quotes. */
  static String quoted(String text) {
    StringBuilder out = new StringBuilder("\"");
    for (char character : text.toCharArray()) {
      if ("\"\\$?".indexOf(character) >= 0) {
        out.append('\\');
      }
      out.append(character);
    }
    return out.append('"').toString();
  }
}
