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
import java.util.List;
import net.lastmile.browser.Browser;

/** The portal's WAR on Payara Micro, started once for all tests and stopped with the JVM. */
final class Portal {
  private static final Duration START_TIMEOUT = Duration.ofSeconds(300);
  private static final long POLL_MILLIS = 250;
  private static final int KEY_OCTETS = 32;

  private static Portal running;

  private final FakeApi api = new FakeApi();
  private final int port = freePort();

  private Portal() throws IOException {
    Path work = Files.createTempDirectory(Path.of("target"), "portal").toAbsolutePath();
    Process process =
        new ProcessBuilder(command(settings(work), preboot(work), work))
            .redirectErrorStream(true)
            .redirectOutput(Path.of("target", "payara.log").toFile())
            .start();
    Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
    awaitReady(process);
  }

  static synchronized Portal get() {
    try {
      if (running == null) {
        running = new Portal();
      }
      return running;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A new tenant; the other tenants must see nothing of it. */
  FakeTenant tenant(String slug) {
    return api.add(new FakeTenant(slug));
  }

  String site() {
    return "http://localhost:" + port;
  }

  String panel(FakeTenant tenant, String page) {
    return panel(tenant.slug()) + "/panel/" + page;
  }

  String panel(String slug) {
    return "http://" + slug + ".localhost:" + port;
  }

  /** A browser with somebody logged in; see {@link FakeTenant#logsInAs}. */
  Browser browser(FakeTenant tenant) {
    Browser browser = new Browser();
    browser.open(panel(tenant, "account"));
    browser.awaitAddress("**/panel/account");
    return browser;
  }

  private List<String> command(Path settings, Path preboot, Path work) {
    return List.of(
        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
        "-Xmx256m",
        "-XX:+UseSerialGC",
        "-XX:TieredStopAtLevel=1",
        "-Djava.io.tmpdir=" + work,
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

  private Path settings(Path work) throws IOException {
    Path key =
        Files.writeString(
            work.resolve("panel.key"), Base64.getEncoder().encodeToString(new byte[KEY_OCTETS]));
    return Files.writeString(
        work.resolve("portal.properties"),
        """
        lastmile.public-url=%s
        lastmile.panel-url=%s
        lastmile.api.url=%s
        lastmile.keycloak.url=%s
        lastmile.keycloak.realm=platform
        lastmile.panel.secret-key-file=%s
        """
            .formatted(site(), panel("{slug}"), api.url(), api.url(), key));
  }

  /** As the platform runs: HTTP/2 off, offers of it declined. */
  private static Path preboot(Path work) throws IOException {
    return Files.writeString(
        work.resolve("preboot.asadmin"),
        """
        set configs.config.server-config.network-config.protocols.protocol.http-listener.http.http2-enabled=false
        set configs.config.server-config.network-config.transports.transport.tcp.io-strategy=net.lastmile.payara.Http1Strategy
        """);
  }

  private void awaitReady(Process process) throws IOException {
    HttpRequest page =
        HttpRequest.newBuilder(URI.create(site() + "/")).timeout(START_TIMEOUT).build();
    long end = System.nanoTime() + START_TIMEOUT.toNanos();
    try (HttpClient client = HttpClient.newHttpClient()) {
      while (System.nanoTime() < end) {
        if (!process.isAlive()) {
          throw new IllegalStateException("the server ended, see target/payara.log");
        }
        if (answers(client, page)) {
          return;
        }
        Thread.sleep(POLL_MILLIS);
      }
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
    throw new IllegalStateException("no portal in " + START_TIMEOUT + ", see target/payara.log");
  }

  private static boolean answers(HttpClient client, HttpRequest page) throws InterruptedException {
    try {
      return client.send(page, BodyHandlers.discarding()).statusCode() == 200;
    } catch (IOException _) {
      return false;
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
