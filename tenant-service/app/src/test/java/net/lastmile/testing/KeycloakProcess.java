package net.lastmile.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import net.lastmile.keycloak.realm.EdgeClient;
import net.lastmile.keycloak.realm.PlatformRealm;

/**
 * A real Keycloak with the product's realm and log-in steps, its data in memory. The module of
 * those steps runs its tests in the same directory with the same options, so Keycloak is already
 * built.
 */
final class KeycloakProcess implements AutoCloseable {
  private static final Duration START_TIMEOUT = Duration.ofSeconds(240);

  private final Process process;
  private final int port;
  private final int managementPort;

  private KeycloakProcess(Process process, int port, int managementPort) {
    this.process = process;
    this.port = port;
    this.managementPort = managementPort;
  }

  static KeycloakProcess start(String serviceSecret, String operatorPassword) {
    Path home = Path.of(System.getProperty("keycloak.home"));
    int port = PayaraProcess.freePort();
    int managementPort = PayaraProcess.freePort();
    try {
      install(home, serviceSecret, operatorPassword);
      ProcessBuilder builder =
          new ProcessBuilder(
              "sh",
              home.resolve("bin/kc.sh").toString(),
              "start-dev",
              "--db=dev-mem",
              "--import-realm",
              "--cache=local",
              "--health-enabled=true",
              "--http-host=127.0.0.1",
              "--http-management-host=127.0.0.1",
              "--http-port=" + port,
              "--http-management-port=" + managementPort,
              "--hostname=http://localhost:" + port);
      builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
      builder.environment().put("JAVA_OPTS_KC_HEAP", "-Xms64m -Xmx384m");
      // It lives for minutes, and runs most of its code only once.
      builder
          .environment()
          .put("JAVA_OPTS_APPEND", "-XX:TieredStopAtLevel=1 -XX:-UseG1GC -XX:+UseSerialGC");
      Process process =
          builder
              .redirectErrorStream(true)
              .redirectOutput(Path.of("target", "keycloak-it.log").toFile())
              .start();
      KeycloakProcess keycloak = new KeycloakProcess(process, port, managementPort);
      Runtime.getRuntime().addShutdownHook(new Thread(keycloak::close));
      return keycloak;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  URI url() {
    return URI.create("http://localhost:" + port);
  }

  void awaitReady() {
    PayaraProcess.await(
        URI.create("http://127.0.0.1:" + managementPort + "/health/ready"), process, START_TIMEOUT);
  }

  private static void install(Path home, String serviceSecret, String operatorPassword)
      throws IOException {
    delete(home.resolve("data"));
    Path realms = Files.createDirectories(home.resolve("data/import"));
    String realm =
        new PlatformRealm(serviceSecret, operatorPassword, List.<EdgeClient>of()).toJson();
    Files.writeString(realms.resolve("platform-realm.json"), realm);
    // Keeps the file's time, because Keycloak rebuilds itself when a provider's has changed.
    Files.copy(
        extensionJar(),
        home.resolve("providers/lastmile-keycloak.jar"),
        StandardCopyOption.REPLACE_EXISTING,
        StandardCopyOption.COPY_ATTRIBUTES);
  }

  private static Path extensionJar() {
    try {
      return Path.of(
          PlatformRealm.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void delete(Path directory) throws IOException {
    if (!Files.exists(directory)) {
      return;
    }
    try (var files = Files.walk(directory)) {
      for (Path file : files.sorted(java.util.Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }

  @Override
  public void close() {
    // The script waits for Java, so both must be ended.
    process.descendants().forEach(ProcessHandle::destroyForcibly);
    process.destroyForcibly();
  }
}
