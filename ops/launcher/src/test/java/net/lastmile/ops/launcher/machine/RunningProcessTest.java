package net.lastmile.ops.launcher.machine;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import net.lastmile.ops.launcher.home.PrivateFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunningProcessTest {
  @TempDir Path directory;

  @Test
  void findsAndStopsWhatWasStarted() throws Exception {
    Process process = new ProcessBuilder("sleep", "300").start();
    Path file = directory.resolve("sleeper.pid");
    RunningProcess.writeDown(file, process.toHandle());

    assertThat(RunningProcess.find(file)).map(RunningProcess::pid).contains(process.pid());
    RunningProcess.find(file).orElseThrow().stop("TERM");
    assertThat(process.isAlive()).isFalse();
    assertThat(RunningProcess.find(file)).isEmpty();
  }

  @Test
  void leavesAnotherProcessWithTheSamePidAlone() throws Exception {
    Process process = new ProcessBuilder("sleep", "300").start();
    Path file = directory.resolve("sleeper.pid");
    PrivateFile.write(file, process.pid() + " 12345\n");

    assertThat(RunningProcess.find(file)).isEmpty();
    process.destroyForcibly().waitFor();
  }
}
