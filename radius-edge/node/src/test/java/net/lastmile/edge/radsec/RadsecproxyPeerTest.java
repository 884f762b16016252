package net.lastmile.edge.radsec;

import static net.lastmile.edge.radsec.RadSecRegion.ISP_BNG;
import static net.lastmile.edge.radsec.RadSecRegion.ISP_NAME;
import static net.lastmile.edge.radsec.RadSecRegion.ISP_SERVER;
import static net.lastmile.edge.radsec.RadSecRegion.LIMITS;
import static net.lastmile.edge.radsec.RadSecRegion.OTHER_BNG;
import static net.lastmile.edge.radsec.RadSecRegion.OTHER_NAME;
import static net.lastmile.edge.radsec.RadSecRegion.OTHER_SERVER;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.SocketTimeoutException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Random;
import net.lastmile.edge.fixture.Certificates;
import net.lastmile.edge.fixture.FreePorts;
import net.lastmile.edge.radius.PacketCode;
import net.lastmile.edge.radius.RadiusPacket;
import net.lastmile.edge.sample.SampleRequests;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Debian's radsecproxy with the configuration from the panel: it names no server, and checks the
 * certificate's name after the handshake. Its address is not a router's.
 */
class RadsecproxyPeerTest {
  private static final String SECRET = "between-router-and-proxy";
  private static final int RETRY_MILLIS = 500;
  private static final int MAX_TRIES = 120;
  private static final InetAddress LOOPBACK = InetAddress.getLoopbackAddress();

  private static final String CONFIGURATION =
      """
      ListenUDP 127.0.0.1:@port@
      tls lastmile {
          CACertificateFile @authority@
          CertificateFile @certificate@
          CertificateKeyFile @key@
      }
      client 127.0.0.1 {
          type udp
          secret @secret@
      }
      server edge {
          host 127.0.0.1
          port @edge@
          type tls
          tls lastmile
          secret radsec
          CertificateNameCheck off
          MatchCertificateAttribute SubjectAltName:DNS:/^@name@$/
          StatusServer on
      }
      realm * {
          server edge
          accountingServer edge
      }
      """;

  @TempDir private Path directory;

  @Test
  @DisplayName("L1 radsecproxy behind an address that is no router's logs in, of whichever tenant")
  void logsInByItsCertificate() throws Exception {
    try (RadSecRegion region = new RadSecRegion(LIMITS, Clock.systemUTC())) {
      assertLogsIn(region, ISP_NAME, ISP_BNG, ISP_SERVER, "isp-password");
      assertThat(region.events.lastPostAuth().nasId()).isEqualTo(region.ispNas);
      assertLogsIn(region, OTHER_NAME, OTHER_BNG, OTHER_SERVER, "other-password");
      assertThat(region.events.lastPostAuth().nasId()).isEqualTo(region.otherNas);
    }
  }

  private void assertLogsIn(
      RadSecRegion region, String name, Certificates own, Certificates server, String password)
      throws Exception {
    int port = FreePorts.udp();
    Path file =
        Files.writeString(
            Files.createTempFile(directory, "radsecproxy", ".conf"),
            CONFIGURATION
                .replace("@port@", String.valueOf(port))
                .replace("@edge@", String.valueOf(region.server.address().getPort()))
                .replace("@secret@", SECRET)
                .replace("@authority@", server.authority(directory).toString())
                .replace("@certificate@", own.certificate(directory).toString())
                .replace("@key@", own.key(directory).toString())
                .replace("@name@", name.replace(".", "\\.")));
    Path log = Files.createTempFile(directory, "radsecproxy", ".log");
    Process proxy =
        new ProcessBuilder(List.of("/usr/sbin/radsecproxy", "-f", "-c", file.toString()))
            .redirectErrorStream(true)
            .redirectOutput(log.toFile())
            .start();
    try {
      byte[] request = new SampleRequests(SECRET, new Random(1)).pap("ana", password);
      assertThat(ask(port, request)).as(Files.readString(log)).isEqualTo(PacketCode.ACCESS_ACCEPT);
    } finally {
      proxy.destroyForcibly().waitFor();
    }
  }

  /** The code of the reply, or -1 if none comes; sent again as a router does. */
  private static int ask(int port, byte[] request) throws IOException {
    try (DatagramSocket socket = new DatagramSocket(0, LOOPBACK)) {
      socket.setSoTimeout(RETRY_MILLIS);
      for (int i = 0; i < MAX_TRIES; i++) {
        socket.send(new DatagramPacket(request, request.length, LOOPBACK, port));
        byte[] reply = new byte[RadiusPacket.MAX_OCTETS];
        try {
          socket.receive(new DatagramPacket(reply, reply.length));
          return reply[0];
        } catch (SocketTimeoutException e) {
          // The proxy is not connected yet.
          continue;
        }
      }
      return -1;
    }
  }
}
