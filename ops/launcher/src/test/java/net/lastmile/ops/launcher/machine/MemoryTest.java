package net.lastmile.ops.launcher.machine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MemoryTest {
  private static final long MIB = 1024 * 1024;

  @TempDir private Path root;

  @Test
  void takesWhatTheMachineHasWhereNoGroupLimits() throws IOException {
    write("proc/meminfo", "MemTotal: 9999999 kB\nMemAvailable:    4194304 kB\n");
    assertThat(available()).isEqualTo(4096 * MIB);
    write("proc/self/cgroup", "0::/\n");
    write("cgroup/memory.max", "max\n");
    assertThat(available()).isEqualTo(4096 * MIB);
  }

  @Test
  void takesWhatIsLeftOfAContainersLimit() throws IOException {
    write("proc/meminfo", "MemAvailable: 4194304 kB\n");
    write("proc/self/cgroup", "0::/\n");
    write("cgroup/memory.max", 1024 * MIB + "\n");
    write("cgroup/memory.current", 700 * MIB + "\n");
    write("cgroup/memory.stat", "anon 1\ninactive_file " + 200 * MIB + "\nactive_file 7\n");
    assertThat(available()).isEqualTo(524 * MIB);
    write("cgroup/memory.current", 2048 * MIB + "\n");
    assertThat(available()).as("past the limit").isZero();
  }

  @Test
  void takesTheNarrowestOfTheGroupsItLiesIn() throws IOException {
    write("proc/meminfo", "MemAvailable: 4194304 kB\n");
    write("proc/self/cgroup", "1:cpu:/old\n0::/slice/unit\n");
    write("cgroup/slice/memory.max", 512 * MIB + "\n");
    write("cgroup/slice/unit/memory.max", 2048 * MIB + "\n");
    assertThat(available()).isEqualTo(512 * MIB);
  }

  @Test
  void readsTheRootWhereTheGroupIsNamedAsTheHostSeesIt() throws IOException {
    write("proc/meminfo", "MemAvailable: 4194304 kB\n");
    write("proc/self/cgroup", "0::/../../pods/1234\n");
    write("cgroup/memory.max", 256 * MIB + "\n");
    assertThat(available()).isEqualTo(256 * MIB);
  }

  @Test
  void knowsNothingWhereNothingTells() {
    assertThat(available()).isEqualTo(Long.MAX_VALUE);
  }

  private long available() {
    return new Memory(root.resolve("proc"), root.resolve("cgroup")).available();
  }

  private void write(String file, String text) throws IOException {
    Path path = root.resolve(file);
    Files.createDirectories(path.getParent());
    Files.writeString(path, text);
  }
}
