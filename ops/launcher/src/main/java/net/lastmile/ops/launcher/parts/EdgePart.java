package net.lastmile.ops.launcher.parts;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.lastmile.ops.launcher.home.Layout;
import net.lastmile.ops.launcher.home.Ports;
import net.lastmile.ops.launcher.home.PrivateFile;
import net.lastmile.ops.launcher.home.Secrets;
import net.lastmile.ops.launcher.http.HttpProbe;

/** One RADIUS edge node of the region {@code local}. */
public final class EdgePart implements Part {
  static final String REGION = "local";
  private static final String ADDRESS = "127.0.0.1";

  /** Routers of the local stack are simulators on this machine; none are elsewhere. */
  static final String LOCAL_ROUTERS = "127.0.0.0/8,::1";

  private final Layout layout;
  private final Ports ports;
  private final Secrets secrets;
  private final int number;
  private final int nodes;

  /**
   * @param number number of this node, from 1
   * @param nodes how many nodes the region has
   */
  public EdgePart(Layout layout, Ports ports, Secrets secrets, int number, int nodes) {
    this.layout = layout;
    this.ports = ports;
    this.secrets = secrets;
    this.number = number;
    this.nodes = nodes;
  }

  static String nodeName(int number) {
    return "edge-" + number;
  }

  static Path regionKeyFile(Secrets secrets) {
    return secrets.keyFile("region-" + REGION + "-key");
  }

  @Override
  public String name() {
    return nodeName(number);
  }

  @Override
  public void prepare() {
    String issuer = "http://localhost:" + ports.keycloak() + "/realms/platform";
    String peers =
        IntStream.rangeClosed(1, nodes)
            .mapToObj(node -> ADDRESS + ":" + ports.edgeCluster(node))
            .collect(Collectors.joining(","));
    PrivateFile.write(
        settingsFile(),
        new PropertiesText()
            .put("node", name())
            .put("region", REGION)
            .put("data", layout.directory(name()))
            .put("centre.url", "http://127.0.0.1:" + ports.inner() + "/api")
            .put("token.url", issuer + "/protocol/openid-connect/token")
            .put("client.id", name())
            .put("client.key-file", new EdgeKeys(secrets, name()).privateKeyFile())
            .put("region.key-file", regionKeyFile(secrets))
            .put("cluster.key-file", secrets.keyFile("cluster-" + REGION + "-key"))
            .put("cluster.bind", ADDRESS + ":" + ports.edgeCluster(number))
            .put("cluster.peers", peers)
            .put("listen.address", ADDRESS)
            .put("advertised.address", ADDRESS)
            .put("port.offset", portOffset())
            .put("management", ADDRESS + ":" + ports.edgeManagement(number))
            .put("routers.allowed", LOCAL_ROUTERS)
            .put("radsec.listen", ADDRESS + ":" + ports.edgeRadSec(number))
            .toString());
  }

  @Override
  public Launch launch() {
    Path target = layout.built("radius-edge/node/target");
    return new Launch(
        JavaCommand.of(
            jvmOptions(target.resolve("jvm.options")),
            List.of(
                "-cp",
                target.resolve("*") + ":" + target.resolve("lib/*"),
                "net.lastmile.edge.Main",
                settingsFile().toString())),
        Map.of(),
        layout.directory(name()));
  }

  @Override
  public boolean isReady() {
    return HttpProbe.answers(url() + "/health/ready");
  }

  @Override
  public String url() {
    return "http://" + ADDRESS + ":" + ports.edgeManagement(number);
  }

  @Override
  public Map<String, Integer> tcpPorts() {
    return Map.of(
        "management",
        ports.edgeManagement(number),
        "cluster",
        ports.edgeCluster(number),
        "radsec",
        ports.edgeRadSec(number));
  }

  /** Checks only the first tenant's listener: later ones open as tenants are added. */
  @Override
  public List<Integer> udpPorts() {
    int authPort = ports.firstRadius() + portOffset();
    return List.of(authPort, authPort + 1);
  }

  private int portOffset() {
    return (number - 1) * Ports.SECOND_EDGE;
  }

  private Path settingsFile() {
    return layout.directory(name()).resolve("edge.properties");
  }

  /** One option per line; blank lines and lines that begin with {@code #} are skipped. */
  private static List<String> jvmOptions(Path file) {
    try {
      return Files.readAllLines(file).stream()
          .map(String::strip)
          .filter(line -> !line.isEmpty() && !line.startsWith("#"))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
