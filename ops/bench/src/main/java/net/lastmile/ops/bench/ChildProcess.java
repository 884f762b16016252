package net.lastmile.ops.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A server started for a measurement, with its output in a file. Closing ends it. */
final class ChildProcess implements AutoCloseable {
  private static final Duration START_LIMIT = Duration.ofMinutes(3);
  private static final Duration END_LIMIT = Duration.ofSeconds(20);
  private static final Duration POLL = Duration.ofMillis(10);
  private final Process process;
  private final Path log;

  private ChildProcess(Process process, Path log) {
    this.process = process;
    this.log = log;
  }

  /**
   * Starts it and waits until its output contains that text.
   *
   * @throws IOException if it ends or stays silent instead; the message contains the end of its
   *     output
   */
  static ChildProcess start(List<String> command, Path log, String readyText) throws IOException {
    Process process =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile()).start();
    ChildProcess child = new ChildProcess(process, log);
    child.await(readyText);
    return child;
  }

  /** Waits until its output contains that text, as {@link #start} does. */
  void await(String text) throws IOException {
    long deadline = System.nanoTime() + START_LIMIT.toNanos();
    while (!output().contains(text)) {
      if (!process.isAlive() || System.nanoTime() > deadline) {
        close();
        throw new IOException(log + " never said " + text + ": " + output());
      }
      pause();
    }
  }

  private void pause() {
    try {
      Thread.sleep(POLL);
    } catch (InterruptedException hurried) {
      Thread.currentThread().interrupt();
      process.destroy();
    }
  }

  int pid() {
    return Math.toIntExact(process.pid());
  }

  boolean isAlive() {
    return process.isAlive();
  }

  String output() throws IOException {
    return Files.readString(log);
  }

  @Override
  public void close() {
    process.destroy();
    try {
      if (!process.waitFor(END_LIMIT.toSeconds(), TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
    } catch (InterruptedException hurried) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }
}
