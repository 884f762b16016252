package net.lastmile.ops.launcher.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import net.lastmile.ops.launcher.home.Layout;
import net.lastmile.ops.launcher.parts.Part;
import net.lastmile.ops.launcher.terminal.Complaint;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PartRunnerTest {
  /** Creates a file when it is ready, then keeps running. */
  private static final String SERVER = "touch ready; exec sleep 600";

  @TempDir Path home;
  private PartRunner runner;

  @BeforeEach
  void setUp() {
    runner = runner(SERVER);
  }

  @AfterEach
  void stopWhatRuns() {
    runner.stop();
  }

  @Test
  void startsWaitsUntilReadyAndStops() {
    assertThat(runner.health()).isEqualTo("down");
    runner.start();
    assertThat(runner.health()).isEqualTo("up");
    runner.stop();
    assertThat(runner.health()).isEqualTo("down");
  }

  @Test
  void leavesWhatRunsAlone() {
    runner.start();
    long pid = runner.running().orElseThrow().pid();
    runner(SERVER).start();
    assertThat(runner.running().orElseThrow().pid()).isEqualTo(pid);
  }

  @Test
  void startsAgainWhatWasKilled() throws Exception {
    runner.start();
    ProcessHandle killed = ProcessHandle.of(runner.running().orElseThrow().pid()).orElseThrow();
    killed.destroyForcibly();
    killed.onExit().get();
    assertThat(runner.health()).isEqualTo("down");
    Files.delete(home.resolve("ready"));

    runner.start();
    assertThat(runner.health()).isEqualTo("up");
  }

  @Test
  void tellsWhatTheLogSaidWhenThePartEnds() {
    assertThatThrownBy(() -> runner("echo cannot read my keys; exit 1").start())
        .isInstanceOf(Complaint.class)
        .hasMessageContaining(
            "toy ended while starting; its log is " + home.resolve("logs/toy.log"))
        .hasMessageContaining("cannot read my keys");
  }

  @Test
  void leavesNoProcessThatCannotBeWrittenDown() throws Exception {
    Path pid = Files.createDirectories(home.resolve("run/toy.pid"));
    Files.writeString(pid.resolve("in the way"), "");
    PartRunner unlucky = new PartRunner(new Layout(home, home), new Toy(home, "exec sleep 601"));

    assertThatThrownBy(unlucky::launch)
        .isInstanceOf(Complaint.class)
        .hasMessageStartingWith("Cannot write " + pid);
    Files.delete(pid.resolve("in the way"));
    Files.delete(pid);
    assertThat(home.resolve("run")).as("nothing half-written").isEmptyDirectory();
    List<ProcessHandle> started =
        ProcessHandle.current()
            .descendants()
            .filter(process -> process.info().commandLine().orElse("").endsWith("sleep 601"))
            .toList();
    for (ProcessHandle process : started) {
      process.onExit().get(1, TimeUnit.MINUTES);
    }
  }

  @Test
  @DisplayName("a part that Java ended for want of memory is told from one that was stopped")
  void tellsWantOfMemory() {
    String end = "echo Terminating due to java.lang.OutOfMemoryError: Java heap space; exit 3";
    assertThatThrownBy(() -> runner(end).start()).isInstanceOf(Complaint.class);
    assertThat(runner.reason()).hasValue("ended: out of memory");
    runner.stop();
    assertThat(runner.reason()).isEmpty();
  }

  private PartRunner runner(String script) {
    return new PartRunner(new Layout(home, home), new Toy(home, script));
  }

  private record Toy(Path home, String script) implements Part {
    @Override
    public String name() {
      return "toy";
    }

    @Override
    public Launch launch() {
      return new Launch(List.of("sh", "-c", script), Map.of(), home);
    }

    @Override
    public boolean isReady() {
      return Files.exists(home.resolve("ready"));
    }

    @Override
    public String url() {
      return "";
    }

    @Override
    public Map<String, Integer> tcpPorts() {
      return Map.of();
    }
  }
}
