package net.lastmile.ops.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Runs {@code ./lastmile} of this checkout. */
final class LastmileCommand {
  private LastmileCommand() {}

  /**
   * @return what it printed
   * @throws IOException if it fails; it has then reported the reason on standard error
   */
  static String run(String... arguments) throws IOException, InterruptedException {
    return run(Map.of(), arguments);
  }

  /** The same, with the stack whose state is in this directory. */
  static String runAt(Path home, String... arguments) throws IOException, InterruptedException {
    return run(Map.of("LASTMILE_HOME", home.toAbsolutePath().toString()), arguments);
  }

  private static String run(Map<String, String> environment, String... arguments)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of(Installation.command().toString()));
    command.addAll(List.of(arguments));
    ProcessBuilder builder =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT);
    builder.environment().putAll(environment);
    Process process = builder.start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (process.waitFor() != 0) {
      throw new IOException("lastmile " + arguments[0] + " failed");
    }
    return output;
  }
}
