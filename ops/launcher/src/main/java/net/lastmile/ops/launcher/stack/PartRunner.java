package net.lastmile.ops.launcher.stack;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import net.lastmile.ops.launcher.home.Layout;
import net.lastmile.ops.launcher.logs.LogKeeper;
import net.lastmile.ops.launcher.machine.RunningProcess;
import net.lastmile.ops.launcher.parts.Part;
import net.lastmile.ops.launcher.terminal.Complaint;

/** Starts, finds and stops a part's process. */
final class PartRunner {
  private static final Duration PROBE_PAUSE = Duration.ofMillis(200);

  /** A server that was killed may hold its files or shared memory a moment longer. */
  private static final int START_ATTEMPTS = 3;

  private static final int LOG_LINES_SHOWN = 15;
  private static final long LOG_OCTETS_SHOWN = 16 * 1024;

  /** The last output of a part that Java ended for lack of memory. */
  private static final String OUT_OF_MEMORY = "Terminating due to java.lang.OutOfMemoryError";

  /** How long the last output of an ended part may take to reach its log. */
  private static final long LAST_WORDS_SECONDS = 10;

  private final Layout layout;
  private final Part part;
  private Process logKeeper;

  PartRunner(Layout layout, Part part) {
    this.layout = layout;
    this.part = part;
  }

  Part part() {
    return part;
  }

  Optional<RunningProcess> running() {
    return RunningProcess.find(pidFile());
  }

  /** {@code up}, {@code starting} or {@code down}. */
  String health() {
    if (running().isEmpty()) {
      return "down";
    }
    return part.isReady() ? "up" : "starting";
  }

  /** Why it is down, if its log says so; otherwise empty. */
  Optional<String> reason() {
    if (running().isPresent() || !Files.exists(pidFile())) {
      return Optional.empty();
    }
    return lastLines().stream().anyMatch(line -> line.startsWith(OUT_OF_MEMORY))
        ? Optional.of("ended: out of memory")
        : Optional.empty();
  }

  /** Returns once the part is ready; if it is running already, only waits for it. */
  void start() {
    int attempt = 0;
    do {
      if (running().isEmpty()) {
        part.prepare();
        launch();
      }
      if (awaitReady()) {
        part.afterReady();
        return;
      }
      attempt++;
    } while (running().isEmpty() && !wasStopped() && attempt < START_ATTEMPTS);
    throw failure(
        running().isEmpty()
            ? "ended while starting"
            : "was not ready within " + part.startLimit().toSeconds() + " s");
  }

  /** Whether somebody else stopped it while it was starting. */
  private boolean wasStopped() {
    return !Files.exists(pidFile());
  }

  void stop() {
    running().ifPresent(process -> process.stop(part.stopSignal()));
    RunningProcess.forget(pidFile());
  }

  void launch() {
    Part.Launch launch = part.launch();
    // A session of its own: Ctrl-C at the keyboard must reach only the launcher.
    List<String> command = new ArrayList<>(List.of("setsid"));
    command.addAll(launch.command());
    ProcessBuilder builder = new ProcessBuilder(command).directory(launch.directory().toFile());
    builder.environment().putAll(launch.environment());
    builder.redirectErrorStream(true);
    builder.redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()));
    ProcessBuilder keeper =
        new ProcessBuilder(LogKeeper.command(log()))
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD);
    try {
      Files.writeString(log(), "", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
      List<Process> started = ProcessBuilder.startPipeline(List.of(builder, keeper));
      writeDown(started.getFirst().toHandle());
      logKeeper = started.getLast();
    } catch (IOException e) {
      throw new Complaint("Cannot start " + part.name() + ": " + e.getMessage(), e);
    }
  }

  /** Ends the process if it cannot be recorded: nobody could find or stop it later. */
  private void writeDown(ProcessHandle started) {
    try {
      RunningProcess.writeDown(pidFile(), started);
    } catch (Complaint e) {
      started.destroyForcibly();
      throw e;
    }
  }

  /** False if the process ended or the time is up. */
  private boolean awaitReady() {
    long deadline = System.nanoTime() + part.startLimit().toNanos();
    while (System.nanoTime() < deadline && running().isPresent()) {
      if (part.isReady()) {
        return true;
      }
      pause();
    }
    return false;
  }

  private Complaint failure(String what) {
    StringBuilder sentence =
        new StringBuilder("%s %s; its log is %s.".formatted(part.name(), what, log()));
    awaitLastWords();
    lastLines().forEach(line -> sentence.append("\n    ").append(line));
    return new Complaint(sentence.toString());
  }

  private void awaitLastWords() {
    try {
      if (logKeeper != null && running().isEmpty()) {
        var _ = logKeeper.waitFor(LAST_WORDS_SECONDS, TimeUnit.SECONDS);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Reads only the end, as a log may be large. */
  private List<String> lastLines() {
    try (RandomAccessFile file = new RandomAccessFile(log().toFile(), "r")) {
      file.seek(Math.max(0, file.length() - LOG_OCTETS_SHOWN));
      byte[] end = new byte[(int) (file.length() - file.getFilePointer())];
      file.readFully(end);
      List<String> lines = new String(end, StandardCharsets.UTF_8).lines().toList();
      return lines.subList(Math.max(0, lines.size() - LOG_LINES_SHOWN), lines.size());
    } catch (IOException e) {
      return List.of("(The log cannot be read: " + e.getMessage() + ")");
    }
  }

  private Path log() {
    return layout.log(part.name());
  }

  private Path pidFile() {
    return layout.directory("run").resolve(part.name() + ".pid");
  }

  private static void pause() {
    try {
      Thread.sleep(PROBE_PAUSE);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new Complaint("Interrupted.", e);
    }
  }
}
