package net.lastmile.systemtests;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Debian's radsecproxy in place of a router that speaks RADIUS over TLS, configured from its page.
 */
final class RadsecProxy implements AutoCloseable {
  private static final String SECRET = "secret-of-its-own";

  private final Process process;
  private final int authPort;
  private final int acctPort;

  private RadsecProxy(Process process, int authPort, int acctPort) {
    this.process = process;
    this.authPort = authPort;
    this.acctPort = acctPort;
  }

  /**
   * @param directory directory with the certificate's files
   * @param text the configuration that the page shows for pasting; only paths and ports are changed
   */
  static RadsecProxy start(Path directory, String text) throws IOException {
    int authPort = FreePorts.udp();
    int acctPort = FreePorts.udp();
    Path configuration = directory.resolve("radsecproxy.conf");
    Files.writeString(
        configuration,
        text.replace("/etc/radsecproxy/", directory + "/")
            .replace("*:1812", "127.0.0.1:" + authPort)
            .replace("*:1813", "127.0.0.1:" + acctPort)
            .replace("PUT-A-SECRET-OF-YOUR-OWN-HERE", SECRET));
    Process process =
        new ProcessBuilder(List.of("/usr/sbin/radsecproxy", "-f", "-c", configuration.toString()))
            .redirectErrorStream(true)
            .redirectOutput(directory.resolve("radsecproxy.log").toFile())
            .start();
    return new RadsecProxy(process, authPort, acctPort);
  }

  /** For sending log-ins of its lines. */
  Radclient radclient() {
    return new Radclient("127.0.0.1", authPort, acctPort, SECRET);
  }

  @Override
  public void close() {
    process.destroyForcibly();
  }
}
