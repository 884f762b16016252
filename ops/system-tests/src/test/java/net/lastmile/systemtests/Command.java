package net.lastmile.systemtests;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** Runs a program to its end and keeps its output. */
final class Command {
  private Command() {}

  /**
   * @param exit exit status
   * @param out standard output
   * @param err standard error
   */
  record Outcome(int exit, String out, String err) {
    Outcome requireSuccess() {
      if (exit != 0) {
        throw new AssertionError("exit status " + exit + "\n" + out + "\n" + err);
      }
      return this;
    }
  }

  static Outcome run(
      Path directory, Map<String, String> environment, Duration limit, List<String> command) {
    return run(directory, environment, limit, command, "");
  }

  static Outcome run(
      Path directory,
      Map<String, String> environment,
      Duration limit,
      List<String> command,
      String input) {
    return start(directory, environment, command, input).await(limit);
  }

  /** Starts a program and keeps its output. */
  static Started start(
      Path directory, Map<String, String> environment, List<String> command, String input) {
    try {
      Path out = Files.createTempFile("out", ".txt");
      Path err = Files.createTempFile("err", ".txt");
      ProcessBuilder builder = new ProcessBuilder(command).directory(directory.toFile());
      builder.environment().putAll(environment);
      Process process = builder.redirectOutput(out.toFile()).redirectError(err.toFile()).start();
      try (var stdin = process.getOutputStream()) {
        stdin.write(input.getBytes(StandardCharsets.UTF_8));
      }
      return new Started(command, process, out, err);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A running program. */
  record Started(List<String> command, Process process, Path out, Path err)
      implements AutoCloseable {
    /** Asks it to end, as Ctrl-C does, and waits until it has ended. */
    Outcome end(Duration limit) {
      process.destroy();
      return await(limit);
    }

    /** Kills it if it is still running. */
    @Override
    public void close() {
      process.destroyForcibly();
    }

    Outcome await(Duration limit) {
      try {
        if (!process.waitFor(limit.toSeconds(), TimeUnit.SECONDS)) {
          process.destroyForcibly();
          throw new AssertionError(
              String.join(" ", command)
                  + " ran over "
                  + limit
                  + "\n"
                  + Files.readString(out)
                  + Files.readString(err));
        }
        return new Outcome(process.exitValue(), Files.readString(out), Files.readString(err));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException(e);
      }
    }
  }
}
