package net.lastmile.ops.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.IntUnaryOperator;
import net.lastmile.edge.receive.PacketSettings;
import net.lastmile.ops.bench.edge.StandaloneEdge;
import net.lastmile.ops.bench.edge.StandaloneOptions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Sends the same log-ins to our edge and to FreeRADIUS, both with the same users: both accept,
 * reject or ignore the same ones, or the difference is explained here.
 */
class FreeRadiusAgreesTest {
  private static final int BATCHES = 80;
  private static final int BATCH = 64;
  private static final int SENTINEL = 255;
  private static final int SUBSCRIBERS = 1_000;
  private static final int PATIENCE_MILLIS = 20_000;
  private static final int MAX_PADDING_OCTETS = 20;
  private static final String SECRET = "same-secret";

  private final SplittableRandom random = new SplittableRandom(2865);
  private final RequestOctets requests = new RequestOctets(SECRET, random);
  private final Mutation mutation = new Mutation(random);

  private StandaloneEdge edge;
  private ChildProcess peer;

  @AfterEach
  void stop() {
    if (edge != null) {
      edge.close();
    }
    if (peer != null) {
      peer.close();
    }
  }

  @Test
  @DisplayName("R2 R9 FreeRADIUS answers a log-in as the edge does, or the difference is explained")
  void answersAgree(@TempDir Path directory) throws IOException {
    int edgePort = freePort();
    int peerPort = freePort();
    edge = edge(edgePort, directory.resolve("journal"));
    peer = FreeRadiusUnderTest.startPinned(0, peerPort, SECRET, directory);
    Set<Kind> met = EnumSet.noneOf(Kind.class);
    try (DatagramSocket toEdge = socket(edgePort);
        DatagramSocket toPeer = socket(peerPort)) {
      for (int batch = 0; batch < BATCHES; batch++) {
        Kind[] kinds = new Kind[BATCH];
        byte[][] packets = new byte[BATCH][];
        for (int id = 0; id < BATCH; id++) {
          kinds[id] = Kind.values()[random.nextInt(Kind.values().length)];
          packets[id] = packet(kinds[id], id);
          met.add(kinds[id]);
        }
        assertAgreement(kinds, packets, answers(toEdge, packets), answers(toPeer, packets));
      }
    }
    assertThat(peer.isAlive()).isTrue();
    assertThat(met).hasSize(Kind.values().length);
  }

  private static void assertAgreement(Kind[] kinds, byte[][] packets, int[] ours, int[] theirs) {
    for (int id = 0; id < BATCH; id++) {
      String what = kinds[id] + " " + HexFormat.of().formatHex(packets[id]);
      if (kinds[id] == Kind.DAMAGED && Mutation.isUnsignedAccess(packets[id])) {
        // Our NAS may omit the Message-Authenticator; the peer's may not.
        assertThat(theirs[id]).as(what).isZero();
        continue;
      }
      assertThat(ours[id]).as(what).isEqualTo(kinds[id].edge.applyAsInt(theirs[id]));
    }
  }

  /** The kind of request, and how the edge's answer follows from the peer's. */
  private enum Kind {
    RIGHT_PAP,
    RIGHT_CHAP,
    WRONG_PAP,
    WRONG_CHAP,
    EMPTY_PASSWORD,
    UNKNOWN_USER,
    /** The edge compares usernames without regard to case; rlm_files compares octets. */
    CAPITALS(peer -> RequestOctets.ACCESS_ACCEPT),
    PADDED,
    DAMAGED,
    CUT;

    private final IntUnaryOperator edge;

    Kind() {
      this(IntUnaryOperator.identity());
    }

    Kind(IntUnaryOperator edge) {
      this.edge = edge;
    }
  }

  private byte[] packet(Kind kind, int id) {
    int user = random.nextInt(SUBSCRIBERS);
    String name = String.format(Locale.ROOT, "user%07d", user);
    String right = String.format(Locale.ROOT, "pass%07d", user);
    byte[] whole =
        random.nextBoolean() ? requests.pap(id, name, right) : requests.chap(id, name, right);
    return switch (kind) {
      case RIGHT_PAP -> requests.pap(id, name, right);
      case RIGHT_CHAP -> requests.chap(id, name, right);
      case WRONG_PAP -> requests.pap(id, name, right + "x");
      case WRONG_CHAP -> requests.chap(id, name, "wrong");
      case EMPTY_PASSWORD -> requests.pap(id, name, "");
      case UNKNOWN_USER -> requests.pap(id, "nobody" + user, right);
      case CAPITALS -> requests.pap(id, name.toUpperCase(Locale.ROOT), right);
      case PADDED -> Arrays.copyOf(whole, whole.length + 1 + random.nextInt(MAX_PADDING_OCTETS));
      case DAMAGED -> keepingId(mutation.of(whole), id);
      case CUT -> keepingId(Arrays.copyOf(whole, 1 + random.nextInt(whole.length - 1)), id);
    };
  }

  private static byte[] keepingId(byte[] packet, int id) {
    if (packet.length > 1) {
      packet[1] = (byte) id;
    }
    return packet;
  }

  /**
   * The code of the answer to each packet, 0 for none; both servers handle a socket's packets in
   * order.
   */
  private int[] answers(DatagramSocket socket, byte[][] packets) throws IOException {
    for (byte[] packet : packets) {
      socket.send(new DatagramPacket(packet, packet.length));
    }
    byte[] last = requests.pap(SENTINEL, "user0000000", "pass0000000");
    socket.send(new DatagramPacket(last, last.length));
    int[] codes = new int[BATCH];
    byte[] answer = new byte[RequestOctets.MAX_PACKET_OCTETS];
    DatagramPacket packet = new DatagramPacket(answer, answer.length);
    socket.receive(packet);
    while ((answer[1] & 0xff) != SENTINEL) {
      codes[answer[1] & 0xff] = answer[0];
      packet.setLength(answer.length);
      socket.receive(packet);
    }
    return codes;
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

  private static DatagramSocket socket(int port) throws IOException {
    DatagramSocket socket = new DatagramSocket();
    socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
    socket.setSoTimeout(PATIENCE_MILLIS);
    return socket;
  }

  private static int freePort() throws IOException {
    try (DatagramSocket any = new DatagramSocket(0, InetAddress.getLoopbackAddress())) {
      return any.getLocalPort();
    }
  }
}
