package net.lastmile.ops.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Starts, finds and stops the process of a part. */
final class PartRunner {
  private static final Duration PROBE_PAUSE = Duration.ofMillis(200);

  /** A server that was killed may hold its files or shared memory for a moment longer. */
  private static final int START_ATTEMPTS = 3;

  private static final int LOG_LINES_SHOWN = 15;

  private final Layout layout;
  private final Part part;

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

  /** Returns once the part is ready; one that runs already is only waited for. */
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

  /** Somebody else stopped it while it was starting. */
  private boolean wasStopped() {
    return !Files.exists(pidFile());
  }

  void stop() {
    running().ifPresent(process -> process.stop(part.stopSignal()));
    RunningProcess.forget(pidFile());
  }

  private void launch() {
    Part.Launch launch = part.launch();
    // A session of its own: Ctrl-C at the keyboard is for the launcher alone.
    List<String> command = new ArrayList<>(List.of("setsid"));
    command.addAll(launch.command());
    ProcessBuilder builder = new ProcessBuilder(command).directory(launch.directory().toFile());
    builder.environment().putAll(launch.environment());
    builder
        .redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.appendTo(log().toFile()));
    builder.redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()));
    try {
      Files.writeString(log(), "", StandardOpenOption.CREATE);
      writeDown(builder.start().toHandle());
    } catch (IOException e) {
      throw new Complaint("Cannot start " + part.name() + ": " + e.getMessage(), e);
    }
  }

  /** A process that is written down nowhere could be neither found nor stopped later. */
  private void writeDown(ProcessHandle started) {
    try {
      RunningProcess.writeDown(pidFile(), started);
    } catch (Complaint e) {
      started.destroyForcibly();
      throw e;
    }
  }

  /** False if the process ended or the time is over. */
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
    try {
      List<String> lines = Files.readAllLines(log());
      lines
          .subList(Math.max(0, lines.size() - LOG_LINES_SHOWN), lines.size())
          .forEach(line -> sentence.append("\n    ").append(line));
    } catch (IOException e) {
      sentence.append(" (It cannot be read: ").append(e.getMessage()).append(")");
    }
    return new Complaint(sentence.toString());
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
