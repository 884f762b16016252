package net.lastmile.network.configuration;

import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import net.lastmile.api.network.RouterConfigurationView.Server;

/**
 * The values in a router's configuration.
 *
 * @param servers the first is asked first, the others when it is silent
 * @param address the router's own, as the edges see it
 * @param coaPort UDP port on which it takes orders (RFC 5176)
 * @param interimSeconds time between Interim-Updates if a plan names none
 */
public record RouterTarget(
    List<Server> servers, String secret, String address, int coaPort, int interimSeconds) {
  static final int TIMEOUT_SECONDS = 3;
  static final int RETRIES = 2;
  private static final int SECONDS_A_MINUTE = 60;

  /**
   * Some consoles take a text that does not begin with a letter or digit for an option, and these
   * words for a type of key.
   */
  private static final Pattern HARMLESS =
      Pattern.compile(
          "(?!(?:cipher|encrypted|plain|simple|unencrypted)$)[A-Za-z0-9][A-Za-z0-9._-]*");

  /** The texts of all servers, one after the other. */
  String each(Function<Server, String> text) {
    return servers.stream().map(text).collect(Collectors.joining());
  }

  /** The name of our entry on the router. */
  static String name(Server server) {
    return "lastmile-" + server.node();
  }

  /** For routers that count in whole minutes and have a minimum. */
  int interimMinutes(int atLeast) {
    return Math.max(atLeast, Math.ceilDiv(interimSeconds, SECONDS_A_MINUTE));
  }

  /** A comment for consoles without quoting; empty if the secret needs no quotes. */
  String caution(String commentSign) {
    return HARMLESS.matcher(secret).matches()
        ? ""
        : commentSign + " The secret has signs this console may act on: type it by hand.\n";
  }
}
