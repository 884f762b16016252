package net.lastmile.ops.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import net.lastmile.edge.receive.PacketSettings;
import net.lastmile.ops.bench.edge.StandaloneEdge;
import net.lastmile.ops.bench.edge.StandaloneOptions;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** All figures rest on the load generator: it must send and count what radclient does. */
class HonestLoadTest {
  private static final String SECRET = "honest-secret";
  private static final int SUBSCRIBERS = 100;
  private static final int PATIENCE_MILLIS = 30_000;
  private static final Pattern APPROVED = Pattern.compile("Accepted\\s*: (\\d+)");

  private final RequestOctets ours = new RequestOctets(SECRET, new SplittableRandom(5));

  @Test
  @DisplayName("a PAP log-in has the attributes, the lengths and the octets of radclient's")
  void sendsWhatRadclientSends(@TempDir Path directory) throws Exception {
    try (DatagramSocket server = new DatagramSocket(0, InetAddress.getLoopbackAddress())) {
      server.setSoTimeout(PATIENCE_MILLIS);
      Process radclient =
          radclient(
              directory,
              server.getLocalPort(),
              "auth",
              "User-Name = \"user0000007\"\nUser-Password = \"pass0000007\"\n"
                  + "Message-Authenticator = 0x00\n",
              "-r",
              "1",
              "-t",
              "1");
      byte[] theirs = receive(server);
      radclient.destroy();
      byte[] request = ours.pap(theirs[1] & 0xFF, "user0000007", "pass0000007");
      assertThat(lengths(request)).isEqualTo(lengths(theirs));
      assertThat(request).hasSameSizeAs(theirs);
      // The differing octets derive from the random authenticator; the name does not.
      assertThat(new String(theirs, StandardCharsets.ISO_8859_1)).contains("user0000007");
      assertThat(new String(request, StandardCharsets.ISO_8859_1)).contains("user0000007");
    }
  }

  @Test
  @DisplayName("the same server accepts every log-in of both, and both count them all")
  void countsWhatRadclientCounts(@TempDir Path directory) throws Exception {
    int port = freePort();
    StandaloneEdge edge = edge(port, directory.resolve("journal"));
    try {
      StringBuilder logIns = new StringBuilder();
      for (int i = 0; i < SUBSCRIBERS; i++) {
        logIns.append("User-Name = \"user%07d\"\nUser-Password = \"pass%07d\"\n\n".formatted(i, i));
      }
      Process radclient = radclient(directory, port, "auth", logIns.toString(), "-s");
      String summary =
          new String(radclient.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      Matcher approved = APPROVED.matcher(summary);
      assertThat(approved.find()).as(summary).isTrue();
      assertThat(Integer.parseInt(approved.group(1))).isEqualTo(SUBSCRIBERS);

      for (LoadKind kind : LoadKind.values()) {
        LoadResult result = load(kind, kind.isAccounting() ? port + 1 : port, SECRET);
        assertThat(result.answers()).as("%s answered", kind).isGreaterThan(SUBSCRIBERS);
        assertThat(result.wrong()).as("%s wrong", kind).isZero();
      }
      // A server that does not answer must not seem fast.
      assertThat(load(LoadKind.PAP_CHAP, port, "another secret").answers()).isZero();
    } finally {
      edge.close();
    }
  }

  private static LoadResult load(LoadKind kind, int port, String secret) throws IOException {
    int self = Math.toIntExact(ProcessHandle.current().pid());
    return LoadGenerator.run(
        new LoadSettings(
            kind, "127.0.0.1", port, secret, SUBSCRIBERS, 32, 3_200, 0, 1, List.of(self), 0));
  }

  private static Process radclient(
      Path directory, int port, String kind, String packets, String... options) throws IOException {
    Path file = Files.writeString(directory.resolve("packets"), packets);
    List<String> command = new ArrayList<>(List.of("radclient", "-f", file.toString()));
    command.addAll(List.of(options));
    command.addAll(List.of("127.0.0.1:" + port, kind, SECRET));
    return new ProcessBuilder(command).redirectErrorStream(true).start();
  }

  private static byte[] receive(DatagramSocket server) throws IOException {
    DatagramPacket packet =
        new DatagramPacket(
            new byte[RequestOctets.MAX_PACKET_OCTETS], RequestOctets.MAX_PACKET_OCTETS);
    server.receive(packet);
    return Arrays.copyOf(packet.getData(), packet.getLength());
  }

  /** The number of octets of each attribute, by type; the order of attributes does not matter. */
  private static Map<Integer, Integer> lengths(byte[] packet) {
    Map<Integer, Integer> lengths = new TreeMap<>();
    for (int at = RequestOctets.HEADER_OCTETS; at < packet.length; at += packet[at + 1] & 0xFF) {
      lengths.merge(packet[at] & 0xFF, packet[at + 1] & 0xFF, Integer::sum);
    }
    return lengths;
  }

  private static StandaloneEdge edge(int port, Path journal) throws IOException {
    InetAddress loopback = InetAddress.getLoopbackAddress();
    return StandaloneEdge.start(
        new StandaloneOptions(
            SUBSCRIBERS,
            loopback,
            port,
            SECRET,
            List.of(loopback.getHostAddress()),
            journal,
            false,
            new PacketSettings(1, 1_024)));
  }

  private static int freePort() throws IOException {
    try (DatagramSocket any = new DatagramSocket(0, InetAddress.getLoopbackAddress())) {
      return any.getLocalPort();
    }
  }
}
