package net.lastmile.edge.receive;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Runs wpa_supplicant's eapol_test, a supplicant and access point in one, against a port. */
final class EapolTest {
  private static final int SECONDS = 30;

  private final Path directory;
  private final int port;
  private final String secret;

  EapolTest(Path directory, int port, String secret) {
    this.directory = directory;
    this.port = port;
    this.secret = secret;
  }

  /** The result of a run. */
  record Result(boolean accepted, String log) {}

  /**
   * @param network lines of wpa_supplicant's network block, without its key management
   * @param options for eapol_test itself
   */
  Result run(List<String> network, String... options) throws IOException, InterruptedException {
    Path configuration = Files.createTempFile(directory, "network", ".conf");
    Files.writeString(
        configuration,
        "network={\nkey_mgmt=WPA-EAP\n" + String.join("\n", network) + "\n}\n",
        StandardCharsets.UTF_8);
    List<String> command =
        new ArrayList<>(List.of("eapol_test", "-c", configuration.toString(), "-a", "127.0.0.1"));
    command.addAll(List.of("-p", String.valueOf(port), "-s", secret));
    command.addAll(List.of("-t", String.valueOf(SECONDS)));
    command.addAll(Arrays.asList(options));
    Path log = Files.createTempFile(directory, "eapol", ".log");
    Process process =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile()).start();
    if (!process.waitFor(2L * SECONDS, TimeUnit.SECONDS)) {
      process.destroyForcibly();
      throw new AssertionError("eapol_test did not end: " + Files.readString(log));
    }
    return new Result(process.exitValue() == 0, Files.readString(log, StandardCharsets.ISO_8859_1));
  }
}
