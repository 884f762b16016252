package net.lastmile.network;

import net.lastmile.api.network.RouterConfigurationView.Server;

/**
 * The commands that point a MikroTik (RouterOS 7) at the region's edges. They can be pasted again
 * and again: what an earlier paste made is removed first, nothing else is touched.
 */
final class MikrotikConfiguration {
  /** Marks the entries as ours, so that only they are replaced. */
  private static final String MARK = "lastmile";

  private MikrotikConfiguration() {}

  static String render(RouterTarget target) {
    return """
        # RADIUS for PPPoE lines. Primary first; the next one answers while it is silent.
        /radius remove [find where comment~"^%s"]
        %s# Disconnect and change of authorization (RFC 5176), taken from the servers above only.
        /radius incoming set accept=yes port=%d
        # Accounting with a counter update every %d seconds.
        /ppp aaa set use-radius=yes accounting=yes interim-update=%ds
        """
        .formatted(
            MARK,
            target.each(server -> addition(server, target.secret())),
            target.coaPort(),
            target.interimSeconds(),
            target.interimSeconds());
  }

  private static String addition(Server server, String secret) {
    return "/radius add service=ppp address=%s authentication-port=%d accounting-port=%d secret=%s timeout=%ds comment=%s\n"
        .formatted(
            server.address(),
            server.authPort(),
            server.acctPort(),
            quoted(secret),
            RouterTarget.TIMEOUT_SECONDS,
            quoted(MARK + " " + server.node()));
  }

  /** A RouterOS string: the console would act on {@code " \ $ ?} even between quotes. */
  private static String quoted(String text) {
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
