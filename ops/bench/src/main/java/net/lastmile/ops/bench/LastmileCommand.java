package net.lastmile.ops.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Runs {@code ./lastmile} of this checkout. */
final class LastmileCommand {
  private LastmileCommand() {}

  /**
   * @return what it printed
   * @throws IOException if it fails; it has then reported the reason on standard error
   */
  static String run(String... arguments) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of(Installation.command().toString()));
    command.addAll(List.of(arguments));
    Process process =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (process.waitFor() != 0) {
      throw new IOException("lastmile " + arguments[0] + " failed");
    }
    return output;
  }
}
