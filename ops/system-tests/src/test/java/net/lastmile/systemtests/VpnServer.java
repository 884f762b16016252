package net.lastmile.systemtests;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Debian's ocserv as a provider's VPN server, and openconnect as a line's device. */
final class VpnServer implements AutoCloseable {
  private static final String SERVER =
      """
      auth = "radius[config=@dir@/radius.conf]"
      acct = "radius[config=@dir@/radius.conf]"
      listen-host = 127.0.0.1
      tcp-port = @port@
      run-as-user = root
      run-as-group = root
      socket-file = @dir@/ocserv.sock
      pid-file = @dir@/ocserv.pid
      server-cert = @dir@/server.pem
      server-key = @dir@/server.key
      isolate-workers = false
      device = lm-vpn
      ipv4-network = 198.18.0.0
      ipv4-netmask = 255.255.255.0
      stats-report-time = 10
      """;

  private static final String RADIUS =
      """
      nas-identifier vpn-1
      authserver @edge@:@auth@
      acctserver @edge@:@acct@
      servers @dir@/servers
      dictionary /etc/radcli/dictionary
      default_realm
      radius_timeout 5
      radius_retries 3
      bindaddr *
      """;

  /** Repeats the attempt until the server is up. */
  private static final String CLIENT =
      """
      until openconnect --passwd-on-stdin --user=%s --script=/bin/true --servercert=%s \\
          https://127.0.0.1:%d < password
      do sleep 1; done
      """;

  private final Path directory;
  private final int port;
  private final Process ocserv;
  private Process client;

  private VpnServer(Path directory, int port, Process ocserv) {
    this.directory = directory;
    this.port = port;
    this.ocserv = ocserv;
  }

  static VpnServer start(Path directory, Radclient edge) throws IOException {
    int port = FreePorts.tcp();
    Command.run(
            directory,
            Map.of(),
            Eventually.PATIENCE,
            List.of(
                "openssl req -x509 -newkey rsa:2048 -nodes -days 2 -subj /CN=vpn"
                    .concat(" -keyout server.key -out server.pem")
                    .split(" ")))
        .requireSuccess();
    Files.writeString(
        directory.resolve("ocserv.conf"),
        SERVER.replace("@dir@", directory.toString()).replace("@port@", String.valueOf(port)));
    Files.writeString(
        directory.resolve("radius.conf"),
        RADIUS
            .replace("@dir@", directory.toString())
            .replace("@edge@", edge.address())
            .replace("@auth@", String.valueOf(edge.authPort()))
            .replace("@acct@", String.valueOf(edge.acctPort())));
    Files.writeString(directory.resolve("servers"), edge.address() + " " + edge.secret() + "\n");
    return new VpnServer(
        directory,
        port,
        begin(
            directory,
            "ocserv",
            "ocserv",
            "-f",
            "-d",
            "1",
            "-c",
            directory.resolve("ocserv.conf").toString()));
  }

  /** Uses no script to give the device an address: it is enough that the log-in succeeds. */
  void connect(String username, String password) throws IOException {
    Files.writeString(directory.resolve("password"), password + "\n");
    client = begin(directory, "openconnect", "sh", "-c", CLIENT.formatted(username, pin(), port));
  }

  private String pin() {
    return "pin-sha256:"
        + Command.run(
                directory,
                Map.of(),
                Eventually.PATIENCE,
                List.of(
                    "sh",
                    "-c",
                    "openssl x509 -in server.pem -pubkey -noout | openssl pkey -pubin -outform der"
                        + " | openssl dgst -sha256 -binary | openssl base64"))
            .requireSuccess()
            .out()
            .strip();
  }

  void disconnect() {
    List<ProcessHandle> tries = client.descendants().toList();
    client.destroy(); // First, because otherwise it tries again.
    tries.forEach(ProcessHandle::destroy);
  }

  private static Process begin(Path directory, String name, String... command) throws IOException {
    return new ProcessBuilder(command)
        .directory(directory.toFile())
        .redirectErrorStream(true)
        .redirectOutput(directory.resolve(name + ".log").toFile())
        .start();
  }

  @Override
  public void close() {
    if (client != null) {
      disconnect();
    }
    ocserv.destroy();
  }
}
