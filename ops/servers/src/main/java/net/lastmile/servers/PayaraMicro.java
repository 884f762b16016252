package net.lastmile.servers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Payara Micro with one WAR, set up as the launcher does it. Maven copies it and our listener to
 * {@code target/payara-micro.jar} and {@code target/lastmile-payara.jar} of the tests' module.
 */
public final class PayaraMicro {
  private final List<String> java = new ArrayList<>();
  private final List<String> arguments = new ArrayList<>();
  private final Path war;
  private final Path work;

  /**
   * @param work where it unpacks some 110 MB, which it deletes when it is asked to end
   */
  public PayaraMicro(Path war, Path work) {
    this.war = war;
    this.work = work;
  }

  /** Options of its JVM. */
  public PayaraMicro java(String... options) {
    java.addAll(List.of(options));
    return this;
  }

  /** Arguments of Payara Micro itself. */
  public PayaraMicro arguments(String... more) {
    arguments.addAll(List.of(more));
    return this;
  }

  /**
   * @param properties the file of the application's settings
   */
  public ServerProcess start(int port, Path properties, Path log) {
    List<String> command = new ArrayList<>();
    command.add(ServerProcess.java());
    command.addAll(
        List.of(
            "-XX:+UseSerialGC",
            "-Djava.io.tmpdir=" + work.toAbsolutePath(),
            "-Duser.timezone=Pacific/Chatham"));
    command.addAll(java);
    command.addAll(
        List.of(
            "-jar",
            "target/payara-micro.jar",
            "--nohazelcast",
            "--nohostaware",
            "--disablephonehome",
            "--addlibs",
            "target/lastmile-payara.jar",
            "--prebootcommandfile",
            preboot(work).toString(),
            "--port",
            String.valueOf(port),
            "--systemproperties",
            properties.toString()));
    command.addAll(arguments);
    command.addAll(List.of("--deploy", war.toString()));
    return ServerProcess.start(command, Map.of(), log);
  }

  /** As the platform runs: HTTP/2 off, offers of it declined, no public metrics. */
  public static Path preboot(Path work) {
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
}
