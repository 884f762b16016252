package net.lastmile.ops.launcher.stack;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import net.lastmile.ops.launcher.home.Layout;
import net.lastmile.ops.launcher.home.Ports;
import net.lastmile.ops.launcher.home.Secrets;
import net.lastmile.ops.launcher.machine.Machine;
import net.lastmile.ops.launcher.machine.RunningProcess;
import net.lastmile.ops.launcher.parts.EdgePart;
import net.lastmile.ops.launcher.parts.KeycloakPart;
import net.lastmile.ops.launcher.parts.MailPart;
import net.lastmile.ops.launcher.parts.Part;
import net.lastmile.ops.launcher.parts.PlatformPart;
import net.lastmile.ops.launcher.parts.PostgresPart;
import net.lastmile.ops.launcher.terminal.Complaint;
import net.lastmile.ops.launcher.terminal.Progress;

/** The stack on this machine: its parts, and how they are started and stopped together. */
final class Local {
  static final int EDGES = 2;

  private final Layout layout;
  private final Ports ports;

  /** Waves: everything in one is started at once, and the next one waits for it. */
  private final List<List<PartRunner>> waves;

  Local(Layout layout, Ports ports) {
    this.layout = layout;
    this.ports = ports;
    Secrets secrets = new Secrets(layout);
    List<PartRunner> servers = new ArrayList<>();
    servers.add(runner(new KeycloakPart(layout, ports, secrets, EDGES)));
    servers.add(runner(new PlatformPart(layout, ports, secrets)));
    for (int number = 1; number <= EDGES; number++) {
      servers.add(runner(new EdgePart(layout, ports, secrets, number, EDGES)));
    }
    waves =
        List.of(
            List.of(
                runner(new PostgresPart(layout, ports, secrets)),
                runner(new MailPart(layout, ports))),
            servers);
  }

  Layout layout() {
    return layout;
  }

  Ports ports() {
    return ports;
  }

  List<PartRunner> parts() {
    return waves.stream().flatMap(List::stream).toList();
  }

  PartRunner part(String name) {
    return parts().stream()
        .filter(runner -> runner.part().name().equals(name))
        .findFirst()
        .orElseThrow(
            () ->
                new Complaint(
                    "There is no part %s; there are %s."
                        .formatted(
                            name,
                            String.join(
                                ", ",
                                parts().stream().map(runner -> runner.part().name()).toList()))));
  }

  /**
   * Starts what is not running; returns when it is ready.
   *
   * @param only the names of the parts wanted; empty for all
   * @param beforeFirst runs once every check has passed, before anything is started
   */
  void up(List<String> only, Progress progress, Runnable beforeFirst) {
    only.forEach(this::part);
    RunningProcess.find(starterFile())
        .ifPresent(
            other -> {
              throw new Complaint(
                  "Another ./lastmile up (pid %d) is at work here; wait for it, or ./lastmile down."
                      .formatted(other.pid()));
            });
    List<PartRunner> wanted =
        parts().stream()
            .filter(runner -> only.isEmpty() || only.contains(runner.part().name()))
            .toList();
    List<Part> toStart =
        wanted.stream().filter(runner -> runner.running().isEmpty()).map(PartRunner::part).toList();
    Machine machine = Machine.look(layout.directory(""));
    Preflight.check(layout, machine, toStart, toStart.size() == parts().size());
    RunningProcess.writeDown(starterFile(), ProcessHandle.current());
    try {
      beforeFirst.run();
      for (List<PartRunner> wave : waves) {
        startTogether(wave.stream().filter(wanted::contains).toList(), progress);
      }
    } finally {
      RunningProcess.forget(starterFile());
    }
  }

  /** Stops everything, first of all a start under way: it would restart what is stopped. */
  void down(Progress progress) {
    RunningProcess.find(starterFile())
        .filter(starter -> starter.pid() != ProcessHandle.current().pid())
        .ifPresent(starter -> starter.stop("TERM"));
    RunningProcess.forget(starterFile());
    for (List<PartRunner> wave : waves.reversed()) {
      for (PartRunner runner : wave.reversed()) {
        if (runner.running().isPresent()) {
          progress.during(runner.part().name(), "stopping", runner::stop);
        }
      }
    }
  }

  private void startTogether(List<PartRunner> wave, Progress progress) {
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<?>> starts = new ArrayList<>();
      for (PartRunner runner : wave) {
        starts.add(
            threads.submit(() -> progress.during(runner.part().name(), "starting", runner::start)));
      }
      for (Future<?> start : starts) {
        start.get();
      }
    } catch (ExecutionException e) {
      throw e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new Complaint("Interrupted.", e);
    }
  }

  /** Names the {@code up} that is under way. */
  private Path starterFile() {
    return layout.directory("run").resolve("up.pid");
  }

  private PartRunner runner(Part part) {
    return new PartRunner(layout, part);
  }
}
