package net.lastmile.ops.launcher;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PreflightTest {
  @TempDir Path home;

  @Test
  void namesEveryTakenPortAndWhoNeedsIt() throws Exception {
    try (ServerSocket tcp = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        DatagramSocket udp = new DatagramSocket(0, InetAddress.getLoopbackAddress())) {
      Part part = new Needy(tcp.getLocalPort(), udp.getLocalPort());
      assertThatThrownBy(() -> Preflight.check(new Layout(home, home), List.of(part), false))
          .isInstanceOf(Complaint.class)
          .hasMessageContaining("TCP port " + tcp.getLocalPort() + ", which needy needs, is taken")
          .hasMessageContaining("UDP port " + udp.getLocalPort());
    }
  }

  @Test
  void passesWhereAllIsFree() {
    assertThatCode(() -> Preflight.check(new Layout(home, home), List.of(), false))
        .doesNotThrowAnyException();
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
