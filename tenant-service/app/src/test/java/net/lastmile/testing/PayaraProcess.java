package net.lastmile.testing;

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
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;

/** The WAR on Payara Micro, in its own process as in production. */
final class PayaraProcess implements AutoCloseable {
  private static final Duration START_TIMEOUT = Duration.ofSeconds(300);
  private static final long STOP_TIMEOUT_SECONDS = 20;

  private final Process process;
  private final int port;

  private PayaraProcess(Process process, int port) {
    this.process = process;
    this.port = port;
  }

  static PayaraProcess start(Path properties, Path work) {
    int port = freePort();
    List<String> command =
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Xmx512m",
            "-XX:+UseSerialGC",
            // The second compiler is needed for hashing passwords only: everything else runs too
            // rarely to gain from it.
            "-XX:Tier4InvocationThreshold=100000",
            "-XX:Tier4MinInvocationThreshold=100000",
            "-XX:Tier4CompileThreshold=100000",
            "-XX:Tier4BackEdgeThreshold=1000000",
            "-Djava.io.tmpdir=" + work,
            "-Duser.timezone=Pacific/Chatham",
            // There is only one listener, so it also serves as the inner one.
            "-Dlastmile.metrics.port=" + port,
            "-jar",
            "target/payara-micro.jar",
            "--nohazelcast",
            "--nohostaware",
            "--contextroot",
            "api",
            "--addlibs",
            "target/lastmile-payara.jar",
            "--prebootcommandfile",
            preboot(work).toString(),
            "--port",
            String.valueOf(port),
            "--systemproperties",
            properties.toString(),
            "--deploy",
            "target/tenant-service.war");
    try {
      Process process =
          new ProcessBuilder(command)
              .redirectErrorStream(true)
              .redirectOutput(Path.of("target", "payara-it.log").toFile())
              .start();
      Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
      return new PayaraProcess(process, port);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** As the platform runs: HTTP/2 off, offers of it declined, no public metrics. */
  static Path preboot(Path work) {
    try {
      return Files.writeString(
          work.resolve("preboot.asadmin"),
          """
          set configs.config.server-config.network-config.protocols.protocol.http-listener.http.http2-enabled=false
          set configs.config.server-config.network-config.transports.transport.tcp.io-strategy=net.lastmile.payara.Http1Strategy
          set configs.config.server-config.microprofile-metrics-configuration.enabled=false
          """);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static int freePort() {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  URI url() {
    return URI.create("http://127.0.0.1:" + port);
  }

  void awaitReady() {
    await(url().resolve("/health/ready"), process, START_TIMEOUT);
  }

  static void await(URI url, Process process, Duration timeout) {
    try (HttpClient client = HttpClient.newHttpClient()) {
      Awaitility.await(url.toString())
          .atMost(timeout)
          .until(
              () -> {
                if (!process.isAlive()) {
                  throw new IllegalStateException("the server ended with " + process.exitValue());
                }
                return answers(client, url);
              });
    }
  }

  private static boolean answers(HttpClient client, URI url) throws InterruptedException {
    try {
      return client
              .send(
                  HttpRequest.newBuilder(url).timeout(Duration.ofSeconds(5)).build(),
                  BodyHandlers.discarding())
              .statusCode()
          == 200;
    } catch (IOException _) {
      return false;
    }
  }

  @Override
  public void close() {
    process.destroy();
    try {
      if (!process.waitFor(STOP_TIMEOUT_SECONDS, TimeUnit.SECONDS)) {
        process.destroyForcibly().waitFor();
      }
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
