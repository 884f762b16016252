package net.lastmile.ops.launcher.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import net.lastmile.ops.launcher.home.Layout;
import net.lastmile.ops.launcher.machine.Machine;
import net.lastmile.ops.launcher.parts.Part;
import net.lastmile.ops.launcher.terminal.Complaint;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PreflightTest {
  private static final long MIB = 1L << 20;
  private static final Machine AMPLE = new Machine(50_000 * MIB, 8_000 * MIB, false);

  @TempDir Path home;

  @Test
  void namesEveryTakenPortAndWhoNeedsIt() throws Exception {
    try (ServerSocket tcp = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        DatagramSocket udp = new DatagramSocket(0, InetAddress.getLoopbackAddress())) {
      Part part = new Needy(tcp.getLocalPort(), udp.getLocalPort());
      assertThatThrownBy(() -> check(AMPLE, List.of(part), false))
          .isInstanceOf(Complaint.class)
          .hasMessageContaining("TCP port " + tcp.getLocalPort() + ", which needy needs, is taken")
          .hasMessageContaining("UDP port " + udp.getLocalPort());
    }
  }

  @Test
  void passesWhereAllIsFree() {
    assertThatCode(() -> check(AMPLE, List.of(), true)).doesNotThrowAnyException();
  }

  @Test
  void tellsHowMuchDiskIsFreeAndHowMuchIsNeeded() {
    Machine full = new Machine(1_999 * MIB, 8_000 * MIB, false);
    assertThatThrownBy(() -> check(full, List.of(), true))
        .hasMessage("1999 MiB of disk are free at " + home + ", and 2000 are needed.");
  }

  @Test
  void needsLessDiskOnceEverythingIsUnpacked() throws Exception {
    Files.createDirectory(home.resolve("postgres"));
    Machine full = new Machine(299 * MIB, 8_000 * MIB, false);
    assertThatThrownBy(() -> check(full, List.of(), true))
        .hasMessage("299 MiB of disk are free at " + home + ", and 300 are needed.");
  }

  @Test
  void tellsHowMuchMemoryIsAvailableAndHowMuchIsNeeded() {
    Machine small = new Machine(50_000 * MIB, 2_499 * MIB, false);
    assertThatThrownBy(() -> check(small, List.of(), true))
        .hasMessage("2499 MiB of memory are available, and 2500 are needed.");
    assertThatCode(() -> check(small, List.of(), false))
        .as("what runs has its memory already")
        .doesNotThrowAnyException();
  }

  @Test
  void sendsRootAwayWhereNobodyCanStopBeingRoot() {
    Machine strict = new Machine(50_000 * MIB, 8_000 * MIB, true);
    assertThatThrownBy(() -> check(strict, List.of(), true))
        .hasMessageContaining("PostgreSQL will not run as root")
        .hasMessageContaining("run ./lastmile as another user.");
  }

  @Test
  void namesEveryFaultAtOnce() {
    assertThatThrownBy(() -> check(new Machine(0, 0, true), List.of(), true))
        .satisfies(complaint -> assertThat(complaint.getMessage().lines()).hasSize(3));
  }

  private void check(Machine machine, List<Part> toStart, boolean all) {
    Preflight.check(new Layout(home, home), machine, toStart, all);
  }

  private record Needy(int tcp, int udp) implements Part {
    @Override
    public String name() {
      return "needy";
    }

    @Override
    public Launch launch() {
      throw new AssertionError("nothing may be started");
    }

    @Override
    public boolean isReady() {
      return false;
    }

    @Override
    public String url() {
      return "";
    }

    @Override
    public Map<String, Integer> tcpPorts() {
      return Map.of("tcp", tcp);
    }

    @Override
    public List<Integer> udpPorts() {
      return List.of(udp);
    }
  }
}
