package net.lastmile.pages;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** The portal's WAR on Payara Micro, in its own process as in production; ends with the JVM. */
final class PortalServer {
  static final Path LOG = Path.of("target", "payara.log");

  /** With what Payara unpacks: 110 MB that it deletes when it is asked to end, not when killed. */
  private static final Path WORK = Path.of("target", "portal").toAbsolutePath();

  private static final Duration START_TIMEOUT = Duration.ofSeconds(300);
  private static final Duration ANSWER_TIMEOUT = Duration.ofSeconds(5);
  private static final long STOP_SECONDS = 10;
  private static final long POLL_MILLIS = 250;
  private static final int KEY_OCTETS = 32;

  private final int port = freePort();

  /**
   * Starts the server, and waits until it answers.
   *
   * @param api the address of the API and the identity provider
   * @throws IllegalStateException if it ends or does not answer in time
   */
  PortalServer(String api) throws IOException {
    empty(WORK);
    Process process =
        new ProcessBuilder(command(settings(api), preboot()))
            .redirectErrorStream(true)
            .redirectOutput(LOG.toFile())
            .start();
    Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(process)));
    try {
      awaitReady(process);
    } catch (RuntimeException failed) {
      process.destroyForcibly();
      throw failed;
    }
  }

  String site() {
    return "http://localhost:" + port;
  }

  /**
   * @param slug of the tenant; {@code {slug}} in the portal's own settings
   */
  String panel(String slug) {
    return "http://" + slug + ".localhost:" + port;
  }

  private static void empty(Path directory) throws IOException {
    Files.createDirectories(directory);
    try (Stream<Path> left = Files.walk(directory)) {
      for (Path each : left.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(each);
      }
    }
    Files.createDirectory(directory);
  }

  private List<String> command(Path settings, Path preboot) {
    return List.of(
        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
        "-Xmx256m",
        "-XX:+UseSerialGC",
        "-XX:TieredStopAtLevel=1",
        "-Djava.io.tmpdir=" + WORK,
        "-Duser.timezone=Pacific/Chatham",
        "-jar",
        "target/payara-micro.jar",
        "--nohazelcast",
        "--nohostaware",
        "--disablephonehome",
        "--addlibs",
        "target/lastmile-payara.jar",
        "--prebootcommandfile",
        preboot.toString(),
        "--port",
        String.valueOf(port),
        "--systemproperties",
        settings.toString(),
        "--deploy",
        "target/portal-web.war");
  }

  private Path settings(String api) throws IOException {
    Path key =
        Files.writeString(
            WORK.resolve("panel.key"), Base64.getEncoder().encodeToString(new byte[KEY_OCTETS]));
    return Files.writeString(
        WORK.resolve("portal.properties"),
        """
        lastmile.public-url=%s
        lastmile.panel-url=%s
        lastmile.api.url=%s
        lastmile.keycloak.url=%s
        lastmile.keycloak.realm=platform
        lastmile.panel.secret-key-file=%s
        """
            .formatted(site(), panel("{slug}"), api, api, key));
  }

  /** As the platform runs: HTTP/2 off, offers of it declined. */
  private static Path preboot() throws IOException {
    return Files.writeString(
        WORK.resolve("preboot.asadmin"),
        """
        set configs.config.server-config.network-config.protocols.protocol.http-listener.http.http2-enabled=false
        set configs.config.server-config.network-config.transports.transport.tcp.io-strategy=net.lastmile.payara.Http1Strategy
        """);
  }

  private void awaitReady(Process process) {
    HttpRequest page =
        HttpRequest.newBuilder(URI.create(site() + "/")).timeout(ANSWER_TIMEOUT).build();
    long end = System.nanoTime() + START_TIMEOUT.toNanos();
    try (HttpClient client = HttpClient.newHttpClient()) {
      while (!answers(client, page)) {
        if (!process.isAlive() || System.nanoTime() > end) {
          throw new IllegalStateException("no portal, see " + LOG.toAbsolutePath());
        }
        Thread.sleep(POLL_MILLIS);
      }
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static boolean answers(HttpClient client, HttpRequest page) throws InterruptedException {
    try {
      return client.send(page, BodyHandlers.discarding()).statusCode() == 200;
    } catch (IOException _) {
      return false;
    }
  }

  private static void stop(Process process) {
    process.destroy();
    try {
      if (!process.waitFor(STOP_SECONDS, TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
    } catch (InterruptedException _) {
      process.destroyForcibly();
    }
  }

  private static int freePort() {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
