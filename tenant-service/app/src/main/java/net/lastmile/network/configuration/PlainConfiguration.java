package net.lastmile.network.configuration;

/** What to enter on a router whose commands we do not know. */
final class PlainConfiguration {
  private PlainConfiguration() {}

  static String render(RouterTarget target) {
    StringBuilder text = new StringBuilder();
    String role = "primary";
    for (var server : target.servers()) {
      text.append(
          """
          RADIUS server (%s): %s
            authentication port: %d
            accounting port: %d
          """
              .formatted(role, server.address(), server.authPort(), server.acctPort()));
      role = "secondary";
    }
    return text.append(
            """
            shared secret: %s
            interim accounting interval: %d seconds
            dynamic authorization (RFC 5176): accept from the servers above, UDP port %d
            """
                .formatted(target.secret(), target.interimSeconds(), target.coaPort()))
        .toString();
  }
}
