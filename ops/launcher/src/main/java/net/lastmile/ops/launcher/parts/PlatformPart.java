package net.lastmile.ops.launcher.parts;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import net.lastmile.ops.launcher.home.Layout;
import net.lastmile.ops.launcher.home.Ports;
import net.lastmile.ops.launcher.home.PrivateFile;
import net.lastmile.ops.launcher.home.Secrets;
import net.lastmile.ops.launcher.http.HttpProbe;

/** Both WARs on one Payara Micro: the API at {@code /api}, the portal at {@code /}. */
public final class PlatformPart implements Part {
  /**
   * Payara Micro's listeners.
   *
   * <p>The address is set because Payara Micro otherwise listens on every address. HTTP/2 is off
   * because two of its threads can deadlock when a session ends; the strategy declines clients'
   * offers of it. Compression stays off: with it on, Grizzly decompresses what edges send but keeps
   * the header that says it is compressed, and the API refuses every batch. Metrics stay off: they
   * would be on the port that is open to the whole world. The second listener has a transport of
   * its own, because a listener's limits belong to its transport's strategy (ADR 0022).
   */
  private static final String PREBOOT =
      """
      set configs.config.server-config.network-config.network-listeners.network-listener.http-listener.address=127.0.0.1
      set configs.config.server-config.network-config.protocols.protocol.http-listener.http.http2-enabled=false
      set configs.config.server-config.network-config.transports.transport.tcp.io-strategy=net.lastmile.payara.Http1Strategy
      set configs.config.server-config.microprofile-metrics-configuration.enabled=false
      create-transport --classname org.glassfish.grizzly.nio.transport.TCPNIOTransport inner
      set configs.config.server-config.network-config.transports.transport.inner.io-strategy=net.lastmile.payara.InnerHttp1Strategy
      set configs.config.server-config.network-config.transports.transport.inner.byte-buffer-type=HEAP
      create-protocol inner-listener
      create-http --default-virtual-server server inner-listener
      set configs.config.server-config.network-config.protocols.protocol.inner-listener.http.http2-enabled=false
      create-network-listener --address 127.0.0.1 --listenerport %d --protocol inner-listener --transport inner --threadpool http-thread-pool inner-listener
      """;

  private final Layout layout;
  private final Ports ports;
  private final Secrets secrets;

  public PlatformPart(Layout layout, Ports ports, Secrets secrets) {
    this.layout = layout;
    this.ports = ports;
    this.secrets = secrets;
  }

  @Override
  public String name() {
    return "platform";
  }

  @Override
  public void prepare() {
    PrivateFile.write(settingsFile(), settings());
    PrivateFile.write(prebootFile(), PREBOOT.formatted(ports.inner()));
    forgetApplications();
  }

  /**
   * After Payara was killed, its configuration still lists the applications: it would start and
   * stop them before it starts what it is told to deploy. Nothing of ours is kept there.
   */
  private void forgetApplications() {
    Path root = layout.directory("platform").resolve("payara");
    if (!Files.exists(root)) {
      return;
    }
    try (Stream<Path> files = Files.walk(root)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot clear " + root, e);
    }
  }

  @Override
  public Launch launch() {
    return new Launch(
        JavaCommand.of(
            List.of(
                "-Xms64m",
                "-Xmx448m",
                "-XX:+UseSerialGC",
                "-XX:+ExitOnOutOfMemoryError",
                "-Xss512k",
                "-Djava.net.preferIPv4Stack=true",
                "-Duser.timezone=UTC",
                "--sun-misc-unsafe-memory-access=allow"),
            List.of(
                "-jar",
                layout.server("payara-micro.jar").toString(),
                "--nohazelcast", // With --nocluster alone it starts, and listens on every address.
                "--disablephonehome",
                "--port",
                Integer.toString(ports.http()),
                "--rootDir",
                layout.directory("platform/payara").toString(),
                "--addlibs",
                layout.built("ops/payara/target/lastmile-payara-0.1.0-SNAPSHOT.jar").toString(),
                "--prebootcommandfile",
                prebootFile().toString(),
                "--systemproperties",
                settingsFile().toString(),
                "--deploy",
                layout.built("tenant-service/app/target/tenant-service.war").toString(),
                "--deploy",
                layout.built("portal-web/target/portal-web.war").toString())),
        Map.of(),
        layout.directory("platform"));
  }

  private String settings() {
    String keycloak = "http://localhost:" + ports.keycloak();
    String issuer = keycloak + "/realms/platform";
    return new PropertiesText()
        .put("lastmile.public-url", url())
        .put("lastmile.panel-url", "http://{slug}.localhost:" + ports.http())
        .put("lastmile.api.url", innerUrl() + "/api")
        .put("lastmile.database.host", "127.0.0.1")
        .put("lastmile.database.port", ports.postgres())
        .put("lastmile.database.name", PostgresPart.PLATFORM)
        .put("lastmile.database.user", PostgresPart.PLATFORM)
        .put("lastmile.database.password-file", secrets.passwordFile("platform-database-password"))
        .put("lastmile.master-key-file", secrets.keyFile("master-key"))
        .put("lastmile.keycloak.url", keycloak)
        .put("lastmile.keycloak.realm", "platform")
        .put("lastmile.keycloak.client-id", "tenant-service")
        .put("lastmile.keycloak.client-secret-file", secrets.passwordFile("tenant-service-client"))
        .put("lastmile.panel.secret-key-file", secrets.keyFile("panel-secret-key"))
        .put("lastmile.mail.host", "127.0.0.1")
        .put("lastmile.mail.port", ports.smtp())
        .put("lastmile.mail.from", "lastmile@localhost")
        .put("lastmile.routers.allowed", EdgePart.LOCAL_ROUTERS)
        .put("lastmile.metrics.port", ports.inner())
        .put("lastmile.region", EdgePart.REGION)
        .put("lastmile.region.key-file", EdgePart.regionKeyFile(secrets))
        .put("lastmile.region.first-radius-port", ports.firstRadius())
        .put("mp.jwt.verify.issuer", issuer)
        .put("mp.jwt.verify.publickey.location", issuer + "/protocol/openid-connect/certs")
        .toString();
  }

  @Override
  public Duration startLimit() {
    return Duration.ofMinutes(5);
  }

  @Override
  public boolean isReady() {
    return HttpProbe.answers(innerUrl() + "/health/ready")
        && HttpProbe.answers(url() + "/api/signup/slugs/ready-probe")
        && HttpProbe.answers(url() + "/");
  }

  @Override
  public String url() {
    return "http://localhost:" + ports.http();
  }

  @Override
  public Map<String, Integer> tcpPorts() {
    return Map.of("http", ports.http(), "inner", ports.inner());
  }

  private String innerUrl() {
    return "http://127.0.0.1:" + ports.inner();
  }

  private Path prebootFile() {
    return layout.directory("platform").resolve("preboot.asadmin");
  }

  private Path settingsFile() {
    return layout.directory("platform").resolve("platform.properties");
  }
}
