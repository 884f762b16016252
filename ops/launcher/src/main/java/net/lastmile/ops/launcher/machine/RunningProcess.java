package net.lastmile.ops.launcher.machine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import net.lastmile.ops.launcher.home.PrivateFile;
import net.lastmile.ops.launcher.terminal.Complaint;

/**
 * A part's process as recorded when it was started. Pids are reused: a process with the same pid
 * but another start time is a different one.
 */
public final class RunningProcess {
  private static final Duration STOP_LIMIT = Duration.ofSeconds(25);

  private final ProcessHandle handle;

  private RunningProcess(ProcessHandle handle) {
    this.handle = handle;
  }

  /**
   * Records the process so that later commands find it.
   *
   * @throws Complaint if the file cannot be written
   */
  public static void writeDown(Path file, ProcessHandle handle) {
    PrivateFile.write(file, handle.pid() + " " + startOf(handle) + "\n");
  }

  public static void forget(Path file) {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The process recorded in the file, if it is still running. */
  public static Optional<RunningProcess> find(Path file) {
    if (!Files.exists(file)) {
      return Optional.empty();
    }
    String[] written = PrivateFile.read(file).split(" ");
    return ProcessHandle.of(Long.parseLong(written[0]))
        .filter(handle -> handle.isAlive() && Long.toString(startOf(handle)).equals(written[1]))
        .map(RunningProcess::new);
  }

  public long pid() {
    return handle.pid();
  }

  /**
   * Asks the process to end, and kills it if it does not.
   *
   * @param signal the signal by which this program ends soon, for instance {@code TERM}
   */
  public void stop(String signal) {
    try {
      new ProcessBuilder("kill", "-" + signal, Long.toString(pid())).start().waitFor();
      handle.onExit().get(STOP_LIMIT.toSeconds(), TimeUnit.SECONDS);
    } catch (java.util.concurrent.TimeoutException e) {
      handle.descendants().forEach(ProcessHandle::destroyForcibly);
      handle.destroyForcibly();
      handle.onExit().join();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (java.util.concurrent.ExecutionException e) {
      throw new IllegalStateException(e);
    }
  }

  private static long startOf(ProcessHandle handle) {
    return handle.info().startInstant().map(java.time.Instant::toEpochMilli).orElse(0L);
  }
}
