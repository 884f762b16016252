package net.lastmile.network.configuration;

/** The commands for a ZTE M6000 (ZXR10). */
final class ZteConfiguration {
  private ZteConfiguration() {}

  static String render(RouterTarget target) {
    StringBuilder authentication = new StringBuilder();
    StringBuilder accounting = new StringBuilder();
    String role = " master";
    int number = 0;
    for (var server : target.servers()) {
      String entry = " server %d %s%s key %s port ";
      number++;
      String start = entry.formatted(number, server.address(), role, target.secret());
      authentication.append(start).append(server.authPort()).append('\n');
      accounting.append(start).append(server.acctPort()).append('\n');
      role = "";
    }
    return """
        %s! RADIUS for lines; the master is asked first. Then name both templates in the domain.
        radius authentication-group 1
        %s timeout %d
         max-retries %d
         exit
        radius accounting-group 1
        %s timeout %d
         max-retries %d
         exit
        aaa-authentication-template 1
         aaa-authentication-type radius
         authentication-radius-group 1
         exit
        aaa-accounting-template 1
         aaa-accounting-type radius
         accounting-radius-group first 1
         exit
        ! The edges send the interim interval with each Access-Accept: %d seconds, or the plan's.
        ! Allow Disconnect and CoA (RFC 5176) from the servers above, UDP port %d, the same secret;
        ! how differs with the release.
        """
        .formatted(
            target.caution("!"),
            authentication,
            RouterTarget.TIMEOUT_SECONDS,
            RouterTarget.RETRIES,
            accounting,
            RouterTarget.TIMEOUT_SECONDS,
            RouterTarget.RETRIES,
            target.interimSeconds(),
            target.coaPort());
  }
}
