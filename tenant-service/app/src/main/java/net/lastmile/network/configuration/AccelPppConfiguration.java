package net.lastmile.network.configuration;

/** Lines for {@code accel-ppp.conf}. */
final class AccelPppConfiguration {
  private AccelPppConfiguration() {}

  static String render(RouterTarget target) {
    return """
        %s# Into /etc/accel-ppp.conf: one section of each name, with these lines.
        [modules]
        radius

        [radius]
        nas-ip-address=%s
        %stimeout=%d
        max-try=%d
        acct-interim-interval=%d
        # Disconnect and change of authorization (RFC 5176).
        dae-server=%s:%d,%s
        """
        .formatted(
            target.caution("#"),
            target.address(),
            target.each(
                server ->
                    "server=%s,%s,auth-port=%d,acct-port=%d,req-limit=50,fail-timeout=30,max-fail=5\n"
                        .formatted(
                            server.address(),
                            target.secret(),
                            server.authPort(),
                            server.acctPort())),
            RouterTarget.TIMEOUT_SECONDS,
            RouterTarget.RETRIES + 1,
            target.interimSeconds(),
            target.address(),
            target.coaPort(),
            target.secret());
  }
}
