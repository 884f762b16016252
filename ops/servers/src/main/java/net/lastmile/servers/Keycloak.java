package net.lastmile.servers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A real Keycloak with the product's log-in steps and a realm, its data in memory. The build is
 * most of its first start: all tests start it in one directory with the same options, so that it is
 * built once.
 */
public final class Keycloak {
  private final ServerProcess process;
  private final int port;
  private final int managementPort;

  private Keycloak(ServerProcess process, int port, int managementPort) {
    this.process = process;
    this.port = port;
    this.managementPort = managementPort;
  }

  /**
   * @param home the unpacked server
   * @param provider the jar of our log-in steps
   * @param realm as JSON
   * @param options more of them, none of those that need a build
   */
  public static Keycloak start(
      Path home, Path provider, String realm, Path log, String... options) {
    install(home, provider, realm);
    int port = FreePort.next();
    int managementPort = FreePort.next();
    List<String> command =
        new ArrayList<>(
            List.of(
                "/bin/sh",
                home.resolve("bin/kc.sh").toString(),
                "start-dev",
                "--db=dev-mem",
                "--cache=local",
                "--health-enabled=true",
                "--import-realm",
                "--hostname=" + url(port),
                "--http-host=127.0.0.1",
                "--http-management-host=127.0.0.1",
                "--http-port=" + port,
                "--http-management-port=" + managementPort));
    command.addAll(List.of(options));
    Map<String, String> environment =
        Map.of(
            "JAVA_HOME",
            System.getProperty("java.home"),
            "JAVA_OPTS_KC_HEAP",
            "-Xms64m -Xmx384m",
            "JAVA_OPTS_APPEND",
            "-XX:TieredStopAtLevel=1 -XX:-UseG1GC -XX:+UseSerialGC");
    return new Keycloak(ServerProcess.start(command, environment, log), port, managementPort);
  }

  public URI url() {
    return url(port);
  }

  private static URI url(int port) {
    return URI.create("http://localhost:" + port);
  }

  /** Returns when the realm can be used. */
  public void awaitReady() {
    process.awaitAnswer(URI.create("http://127.0.0.1:" + managementPort + "/health/ready"));
  }

  private static void install(Path home, Path provider, String realm) {
    try {
      // A theme's files are kept packed there, also after they changed.
      Path realms = Directories.empty(home.resolve("data")).resolve("import");
      Files.createDirectory(realms);
      Files.writeString(realms.resolve("platform-realm.json"), realm);
      // Keeps the jar's time, because Keycloak rebuilds itself when a provider's has changed.
      Files.copy(
          provider,
          home.resolve("providers/lastmile-keycloak.jar"),
          StandardCopyOption.REPLACE_EXISTING,
          StandardCopyOption.COPY_ATTRIBUTES);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
