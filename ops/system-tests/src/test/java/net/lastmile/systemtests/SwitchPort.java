package net.lastmile.systemtests;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Debian's hostapd as a switch with one port, and wpa_supplicant as the device plugged in there.
 */
final class SwitchPort implements AutoCloseable {
  private static final String PORT = "lm-port";
  private static final String DEVICE = "lm-device";

  /** The switch demands a new authentication every three seconds. */
  private static final String SWITCH =
      """
      interface=%s
      driver=wired
      ctrl_interface=%s
      ieee8021x=1
      eapol_version=2
      eap_reauth_period=3
      own_ip_addr=127.0.0.1
      nas_identifier=switch-1
      auth_server_addr=%s
      auth_server_port=%d
      auth_server_shared_secret=%s
      acct_server_addr=%s
      acct_server_port=%d
      acct_server_shared_secret=%s
      """;

  private static final String SUPPLICANT =
      """
      ctrl_interface=%s
      ap_scan=0
      network={
        key_mgmt=IEEE8021X
        eap=PEAP
        identity="%s"
        password="%s"
        phase2="auth=MSCHAPV2"
        eapol_flags=0
      }
      """;

  private final Path directory;
  private final Process hostapd;
  private Process supplicant;

  private SwitchPort(Path directory, Process hostapd) {
    this.directory = directory;
    this.hostapd = hostapd;
  }

  /** Makes the port as a pair of devices. */
  static SwitchPort start(Path directory, Radclient edge) throws IOException {
    ip("link", "add", PORT, "type", "veth", "peer", "name", DEVICE);
    ip("link", "set", PORT, "up");
    ip("link", "set", DEVICE, "up");
    Path file = directory.resolve("hostapd.conf");
    Files.writeString(
        file,
        SWITCH.formatted(
            PORT,
            directory.resolve("hostapd"),
            edge.address(),
            edge.authPort(),
            edge.secret(),
            edge.address(),
            edge.acctPort(),
            edge.secret()));
    return new SwitchPort(directory, begin(directory, "hostapd", "hostapd", file.toString()));
  }

  void plugIn(String identity, String password) throws IOException {
    Path file = directory.resolve("supplicant.conf");
    Files.writeString(
        file, SUPPLICANT.formatted(directory.resolve("supplicant"), identity, password));
    supplicant =
        begin(
            directory,
            "supplicant",
            "wpa_supplicant",
            "-Dwired",
            "-i" + DEVICE,
            "-c" + file.toString());
  }

  /** The device announces its departure (EAPOL-Logoff), as a computer does when it is shut down. */
  void unplug() {
    Command.run(
            directory,
            Map.of(),
            Eventually.PATIENCE,
            List.of("wpa_cli", "-p", directory.resolve("supplicant").toString(), "logoff"))
        .requireSuccess();
  }

  private static void ip(String... arguments) {
    List<String> command = new ArrayList<>(List.of("ip"));
    command.addAll(List.of(arguments));
    Command.run(Path.of("."), Map.of(), Eventually.PATIENCE, command).requireSuccess();
  }

  private static Process begin(Path directory, String name, String... command) throws IOException {
    return new ProcessBuilder(command)
        .redirectErrorStream(true)
        .redirectOutput(directory.resolve(name + ".log").toFile())
        .start();
  }

  @Override
  public void close() {
    if (supplicant != null) {
      supplicant.destroyForcibly();
    }
    hostapd.destroyForcibly();
    ip("link", "delete", PORT);
  }
}
