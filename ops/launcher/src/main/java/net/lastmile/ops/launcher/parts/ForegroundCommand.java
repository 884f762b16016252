package net.lastmile.ops.launcher.parts;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import net.lastmile.ops.launcher.terminal.Complaint;

/** Runs a program to its end, with its output in a log. */
final class ForegroundCommand {
  private ForegroundCommand() {}

  /**
   * @throws Complaint if it cannot be started or its exit status is not 0
   */
  static void run(Path log, Map<String, String> environment, List<String> command) {
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().putAll(environment);
    builder.redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
    String program = Path.of(command.getFirst()).getFileName().toString();
    try {
      int status = builder.start().waitFor();
      if (status != 0) {
        throw new Complaint(
            "%s ended with status %d; its output is in %s.".formatted(program, status, log));
      }
    } catch (IOException e) {
      throw new Complaint("Cannot run " + program + ": " + e.getMessage(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new Complaint("Interrupted.", e);
    }
  }
}
