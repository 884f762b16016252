package net.lastmile.keycloak;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import net.lastmile.keycloak.realm.EdgeClient;
import net.lastmile.keycloak.realm.EdgeKey;
import net.lastmile.keycloak.realm.PlatformRealm;

/**
 * One real Keycloak for all tests of this module, with our jar and realm, on its own port. The
 * tenant service's tests start it in the same directory with the same build options, because the
 * build is most of Keycloak's first start.
 */
final class KeycloakServer {
  static final String SERVICE_SECRET = "secret-of-the-tenant-service";

  /**
   * How many sources' wrong passwords hold a name up everywhere; with ten, tests would take
   * minutes.
   */
  static final int SOURCES_OF_A_NAME = 2;

  static final String OPERATOR_PASSWORD = "operator-of-this-test";
  static final EdgeKey EDGE_KEY = EdgeKey.generate();

  private static final Duration START_TIMEOUT = Duration.ofMinutes(8);
  private static final Duration STOP_TIMEOUT = Duration.ofSeconds(20);

  private static KeycloakServer shared;

  private final Process process;
  private final URI realm;

  private KeycloakServer(Process process, URI realm) {
    this.process = process;
    this.realm = realm;
  }

  /** Starts the server at the first call; it ends with the tests' JVM. */
  static synchronized KeycloakServer shared() {
    if (shared == null) {
      shared = start();
      Runtime.getRuntime().addShutdownHook(new Thread(shared::stop));
      shared.awaitRealm();
    }
    return shared;
  }

  /** An address under the realm, such as {@code protocol/openid-connect/token}. */
  URI at(String path) {
    return URI.create(realm + "/" + path);
  }

  URI admin(String path) {
    return URI.create(realm.toString().replace("/realms/", "/admin/realms/") + "/" + path);
  }

  URI issuer() {
    return realm;
  }

  private static KeycloakServer start() {
    try {
      Path home = Path.of(System.getProperty("keycloak.home"));
      install(home);
      int port = freePort();
      ProcessBuilder command =
          new ProcessBuilder(
                  "/bin/sh",
                  home.resolve("bin/kc.sh").toString(),
                  "start-dev",
                  "--db=dev-mem",
                  "--cache=local",
                  "--health-enabled=true",
                  "--import-realm",
                  "--spi-brute-force-protector--lastmile-by-source--sources=" + SOURCES_OF_A_NAME,
                  "--http-host=127.0.0.1",
                  "--http-management-host=127.0.0.1",
                  "--http-port=" + port,
                  "--http-management-port=" + freePort())
              .redirectErrorStream(true)
              .redirectOutput(home.resolveSibling("keycloak.log").toFile());
      command.environment().put("JAVA_HOME", System.getProperty("java.home"));
      command.environment().put("JAVA_OPTS_KC_HEAP", "-Xms128m -Xmx512m");
      // It runs only for minutes, and most of its code runs once.
      command
          .environment()
          .put("JAVA_OPTS_APPEND", "-XX:TieredStopAtLevel=1 -XX:-UseG1GC -XX:+UseSerialGC");
      return new KeycloakServer(
          command.start(), URI.create("http://127.0.0.1:" + port + "/realms/platform"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void install(Path home) throws IOException {
    // Keeps the jar's time: Keycloak rebuilds itself if a provider's time has changed.
    Files.copy(
        Path.of(System.getProperty("keycloak.provider")),
        home.resolve("providers/lastmile-keycloak.jar"),
        StandardCopyOption.REPLACE_EXISTING,
        StandardCopyOption.COPY_ATTRIBUTES);
    Path importDirectory = Files.createDirectories(home.resolve("data/import"));
    EdgeClient edge = new EdgeClient("edge-1", "local", EDGE_KEY.certificate());
    Files.writeString(
        importDirectory.resolve("platform-realm.json"),
        new PlatformRealm(SERVICE_SECRET, OPERATOR_PASSWORD, List.of(edge)).toJson());
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  private void awaitRealm() {
    try (HttpClient client = HttpClient.newHttpClient()) {
      await("the realm")
          .atMost(START_TIMEOUT)
          .until(
              () -> {
                if (!process.isAlive()) {
                  throw new IllegalStateException("Keycloak ended; see target/keycloak.log");
                }
                return answers(client);
              });
    }
  }

  private boolean answers(HttpClient client) throws IOException, InterruptedException {
    try {
      return client
              .send(HttpRequest.newBuilder(realm).build(), BodyHandlers.discarding())
              .statusCode()
          == 200;
    } catch (ConnectException e) {
      return false;
    }
  }

  private void stop() {
    List<ProcessHandle> all =
        Stream.concat(process.descendants(), Stream.of(process.toHandle())).toList();
    all.forEach(ProcessHandle::destroy);
    try {
      await("the end")
          .atMost(STOP_TIMEOUT)
          .until(() -> all.stream().noneMatch(ProcessHandle::isAlive));
    } finally {
      all.forEach(ProcessHandle::destroyForcibly);
    }
  }
}
