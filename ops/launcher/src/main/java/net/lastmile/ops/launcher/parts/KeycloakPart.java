package net.lastmile.ops.launcher.parts;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import net.lastmile.keycloak.realm.EdgeClient;
import net.lastmile.keycloak.realm.PlatformRealm;
import net.lastmile.ops.launcher.home.Layout;
import net.lastmile.ops.launcher.home.Ports;
import net.lastmile.ops.launcher.home.PrivateFile;
import net.lastmile.ops.launcher.home.Secrets;
import net.lastmile.ops.launcher.http.HttpProbe;
import net.lastmile.ops.launcher.terminal.Complaint;

/** Keycloak: unpacked, extended by our log-in step and theme, built once and started optimized. */
public final class KeycloakPart implements Part {
  private static final String PROVIDER = "lastmile-keycloak.jar";
  private static final String FIRST_ADMIN = "keycloak-admin";

  private final Layout layout;
  private final Ports ports;
  private final Secrets secrets;
  private final int edges;

  public KeycloakPart(Layout layout, Ports ports, Secrets secrets, int edges) {
    this.layout = layout;
    this.ports = ports;
    this.secrets = secrets;
    this.edges = edges;
  }

  @Override
  public String name() {
    return "keycloak";
  }

  @Override
  public void prepare() {
    Path software = software();
    Path provider = layout.built("ops/keycloak/target/" + PROVIDER);
    Path built = software.resolve("built");
    try {
      Path archive = layout.server("keycloak-quarkus-dist.zip");
      if (isOlder(built, archive)) {
        WholeDirectory.delete(software.resolve("lib")); // Removes jars of an older server.
        Archives.unpackZipWithoutTop(archive, software);
      }
      if (isOlder(built, provider)) {
        Files.copy(
            provider,
            software.resolve("providers").resolve(PROVIDER),
            StandardCopyOption.REPLACE_EXISTING);
        // Keycloak packs the theme's files once and keeps them as long as its own version stays.
        WholeDirectory.delete(software.resolve("data/tmp"));
        ForegroundCommand.run(
            layout.log(name()),
            // The build is too short for the second compiler to pay off.
            Map.of(
                "JAVA_HOME",
                JavaCommand.JAVA_HOME,
                "JAVA_OPTS_APPEND",
                "-XX:TieredStopAtLevel=1 -XX:-UseG1GC -XX:+UseSerialGC"),
            List.of(
                kc(),
                "build",
                "--db=postgres",
                "--health-enabled=true",
                // The admin pages would be on the port that is open to the whole world.
                "--features-disabled=admin"));
        Files.writeString(built, "");
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    writeRealm(software.resolve("data/import/platform-realm.json"));
  }

  /** Whether the result is missing or older than its source. */
  private static boolean isOlder(Path result, Path source) throws IOException {
    return !Files.exists(result)
        || Files.getLastModifiedTime(result).compareTo(Files.getLastModifiedTime(source)) < 0;
  }

  /** Keycloak imports the file if the realm does not exist yet, and otherwise ignores it. */
  private void writeRealm(Path file) {
    List<EdgeClient> clients =
        IntStream.rangeClosed(1, edges)
            .mapToObj(number -> EdgePart.nodeName(number))
            .map(
                node ->
                    new EdgeClient(
                        node, EdgePart.REGION, new EdgeKeys(secrets, node).certificate()))
            .toList();
    PrivateFile.write(
        file,
        new PlatformRealm(
                secrets.password("tenant-service-client"),
                secrets.password("operator-password"),
                clients)
            .toJson());
  }

  /**
   * Starts Java itself, not {@code kc.sh}, which would stay as its parent: the pid we record must
   * be the server's.
   */
  @Override
  public Launch launch() {
    Path software = software();
    return new Launch(
        JavaCommand.of(
            List.of(
                "-Xms64m",
                "-Xmx320m",
                "-XX:MaxMetaspaceSize=256m",
                "-XX:+UseSerialGC",
                "-XX:+ExitOnOutOfMemoryError",
                "-Dfile.encoding=UTF-8",
                "--add-opens=java.base/java.util=ALL-UNNAMED",
                "--add-opens=java.base/java.util.concurrent=ALL-UNNAMED",
                "--add-opens=java.base/java.security=ALL-UNNAMED",
                "--add-opens=java.base/java.lang=ALL-UNNAMED",
                "--enable-native-access=ALL-UNNAMED",
                "-Djava.util.concurrent.ForkJoinPool.common.threadFactory="
                    + "io.quarkus.bootstrap.forkjoin.QuarkusForkJoinWorkerThreadFactory",
                "-Djava.util.logging.manager=org.jboss.logmanager.LogManager",
                "-Dkc.home.dir=" + software,
                "-Djboss.server.config.dir=" + software.resolve("conf"),
                "-cp",
                software.resolve("lib/quarkus-run.jar").toString()),
            serverArguments()),
        Map.of(
            "KC_DB_PASSWORD", secrets.password("keycloak-database-password"),
            "KC_BOOTSTRAP_ADMIN_USERNAME", FIRST_ADMIN,
            "KC_BOOTSTRAP_ADMIN_PASSWORD", secrets.password("keycloak-admin-password")),
        software);
  }

  private List<String> serverArguments() {
    return List.of(
        "io.quarkus.bootstrap.runner.QuarkusEntryPoint",
        "start",
        "--optimized",
        "--import-realm",
        "--hostname=" + url(),
        "--hostname-backchannel-dynamic=true",
        "--cache=local", // Otherwise it listens for a cluster on every address.
        "--http-enabled=true",
        "--http-host=127.0.0.1",
        "--http-port=" + ports.keycloak(),
        "--http-management-port=" + ports.keycloakManagement(),
        "--db-url=jdbc:postgresql://127.0.0.1:%d/%s"
            .formatted(ports.postgres(), PostgresPart.KEYCLOAK),
        "--db-username=" + PostgresPart.KEYCLOAK,
        "--db-pool-max-size=10");
  }

  /**
   * If an operator has removed the first admin, this fails, and guarding the realms is up to them.
   */
  @Override
  public void afterReady() {
    try {
      new GuessingGuard(url()).set(FIRST_ADMIN, secrets.password("keycloak-admin-password"));
    } catch (Complaint refused) {
      System.err.println(
          "Who guesses passwords at Keycloak is not held up: " + refused.getMessage());
    }
  }

  @Override
  public boolean isReady() {
    return HttpProbe.answers("http://localhost:" + ports.keycloakManagement() + "/health/ready")
        && HttpProbe.answers(url() + "/realms/" + PlatformRealm.NAME);
  }

  @Override
  public String url() {
    return "http://localhost:" + ports.keycloak();
  }

  @Override
  public Map<String, Integer> tcpPorts() {
    return Map.of("http", ports.keycloak(), "management", ports.keycloakManagement());
  }

  @Override
  public Duration startLimit() {
    return Duration.ofMinutes(5);
  }

  private Path software() {
    return layout.directory("keycloak");
  }

  private String kc() {
    return software().resolve("bin/kc.sh").toString();
  }
}
