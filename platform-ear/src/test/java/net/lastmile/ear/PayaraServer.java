package net.lastmile.ear;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.lastmile.servers.ServerProcess;

/** Payara Server with its stock domain, moved to free ports on the loopback address. */
final class PayaraServer implements AutoCloseable {
  private static final String STOCK_HTTP_PORT = "8080";
  private static final Pattern PORT = Pattern.compile("(port=\"|address=)(\\d{4})\"");

  private final ServerProcess process;
  private final Path deployed;
  private final int httpPort;

  private PayaraServer(ServerProcess process, Path deployed, int httpPort) {
    this.process = process;
    this.deployed = deployed;
    this.httpPort = httpPort;
  }

  /**
   * Starts the server, which deploys the archive by itself.
   *
   * @param properties system properties of the server that listens on that HTTP port
   */
  static PayaraServer start(Path home, Path ear, IntFunction<Map<String, String>> properties) {
    try {
      Path domain = copyOfStockDomain(home);
      int httpPort = configure(domain.resolve("config/domain.xml"), properties);
      Path archive = domain.resolve("autodeploy").resolve(ear.getFileName());
      Files.createDirectories(archive.getParent());
      Files.copy(ear, archive, StandardCopyOption.REPLACE_EXISTING);
      ServerProcess process = launch(home, domain);
      return new PayaraServer(process, archive, httpPort);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  URI url(String path) {
    return URI.create("http://localhost:" + httpPort + path);
  }

  /** Returns once the whole archive is deployed; the server leaves a marker beside it. */
  void awaitDeployed() {
    process.await(
        "the EAR to deploy",
        () -> {
          if (Files.exists(Path.of(deployed + "_deployFailed"))) {
            throw new IllegalStateException("The EAR did not deploy; see target/payara.log");
          }
          return Files.exists(Path.of(deployed + "_deployed"));
        });
  }

  @Override
  public void close() {
    process.close();
  }

  private static Path copyOfStockDomain(Path home) throws IOException {
    Path stock = home.resolve("glassfish/domains/domain1");
    Path copy = Files.createTempDirectory(home.getParent(), "domains").resolve("lastmile");
    try (Stream<Path> files = Files.walk(stock)) {
      for (Path file : (Iterable<Path>) files::iterator) {
        Files.copy(
            file,
            copy.resolve(stock.relativize(file).toString()),
            StandardCopyOption.COPY_ATTRIBUTES);
      }
    }
    return copy;
  }

  private static ServerProcess launch(Path home, Path domain) {
    List<String> command =
        List.of(
            ServerProcess.java(),
            "-jar",
            home.resolve("glassfish/lib/client/appserver-cli.jar").toString(),
            "start-domain",
            "--verbose",
            "--domaindir",
            domain.getParent().toString(),
            domain.getFileName().toString());
    return ServerProcess.start(
        command,
        Map.of("AS_JAVA", System.getProperty("java.home")),
        home.resolveSibling("payara.log"));
  }

  /** Gives every listener a free port, and the server its properties; returns the HTTP port. */
  private static int configure(Path domainXml, IntFunction<Map<String, String>> properties)
      throws IOException {
    String stock = Files.readString(domainXml).replace("0.0.0.0", "127.0.0.1");
    Map<String, Integer> moved = freePorts(stock);
    String xml =
        PORT.matcher(stock).replaceAll(found -> found.group(1) + moved.get(found.group(2)) + "\"");
    int httpPort = moved.get(STOCK_HTTP_PORT);
    // It lives for a minute, in which the second compiler costs more than it brings.
    String options =
        "<jvm-options>-XX:TieredStopAtLevel=1</jvm-options>\n"
            + jvmOptions(properties.apply(httpPort));
    Files.writeString(domainXml, xml.replaceFirst("(?=<jvm-options>)", options));
    return httpPort;
  }

  private static Map<String, Integer> freePorts(String xml) throws IOException {
    List<String> stock = PORT.matcher(xml).results().map(r -> r.group(2)).distinct().toList();
    List<ServerSocket> held = new ArrayList<>();
    try {
      for (int i = 0; i < stock.size(); i++) {
        held.add(new ServerSocket(0, 1, InetAddress.getLoopbackAddress()));
      }
      return IntStream.range(0, stock.size())
          .boxed()
          .collect(Collectors.toMap(stock::get, i -> held.get(i).getLocalPort()));
    } finally {
      for (ServerSocket socket : held) {
        socket.close();
      }
    }
  }

  private static String jvmOptions(Map<String, String> properties) {
    return Matcher.quoteReplacement(
        properties.entrySet().stream()
            .map(p -> "<jvm-options>-D" + p.getKey() + "=" + p.getValue() + "</jvm-options>\n")
            .collect(Collectors.joining()));
  }
}
