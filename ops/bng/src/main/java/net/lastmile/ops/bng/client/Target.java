package net.lastmile.ops.bng.client;

import java.net.InetSocketAddress;
import net.lastmile.ops.bng.packet.RequestKind;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** A RADIUS server and its ports for Access-Requests and Accounting-Requests. */
public record Target(String host, int authPort, int acctPort) {
  private static final int MAX_PORT = 65_535;

  /** Reads {@code host:auth:acct}; an IPv6 address is in brackets. */
  public static final class Converter implements ITypeConverter<Target> {
    @Override
    public Target convert(String text) {
      int acct = text.lastIndexOf(':');
      int auth = acct < 0 ? -1 : text.lastIndexOf(':', acct - 1);
      if (auth <= 0) {
        throw new TypeConversionException("'" + text + "' is not host:auth:acct");
      }
      String host = text.substring(0, auth).replace("[", "").replace("]", "");
      return new Target(host, port(text.substring(auth + 1, acct)), port(text.substring(acct + 1)));
    }

    private static int port(String text) {
      try {
        int port = Integer.parseInt(text);
        if (port >= 1 && port <= MAX_PORT) {
          return port;
        }
      } catch (NumberFormatException notANumber) {
        // Reported below, like any other text that is not a port.
      }
      throw new TypeConversionException("'" + text + "' is not a port");
    }
  }

  InetSocketAddress address(RequestKind kind) {
    return new InetSocketAddress(host, kind == RequestKind.ACCESS ? authPort : acctPort);
  }

  @Override
  public String toString() {
    return host + ":" + authPort + ":" + acctPort;
  }
}
