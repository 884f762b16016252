package net.lastmile.edge.receive;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import net.lastmile.edge.contract.event.AccessOutcome;
import net.lastmile.edge.contract.record.MessageAuthenticatorPolicy;
import net.lastmile.edge.directory.Directory;
import net.lastmile.edge.fixture.Await;
import net.lastmile.edge.fixture.Certificates;
import net.lastmile.edge.fixture.FreePorts;
import net.lastmile.edge.fixture.RecordingSink;
import net.lastmile.edge.fixture.RegionFixture;
import net.lastmile.edge.fixture.Router;
import net.lastmile.edge.fixture.TenantFixture;
import net.lastmile.edge.radius.AttributeOctets;
import net.lastmile.edge.radius.AttributeType;
import net.lastmile.edge.radius.PacketCode;
import net.lastmile.edge.radius.RadiusPacket;
import net.lastmile.edge.receive.count.PacketCount;
import net.lastmile.edge.store.Records;
import net.lastmile.edge.store.TestRegion;
import net.lastmile.edge.trace.Traces;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two nodes of one region, and a proxy that alternates between them. */
class EapSpreadTest {
  private static final String SECRET = "testing123";
  private static final String OTHERS_SECRET = "of another tenant";
  private static final InetAddress FIRST = InetAddress.ofLiteral("127.0.0.1");
  private static final InetAddress SECOND = InetAddress.ofLiteral("127.0.0.2");
  private static final Certificates CERTIFICATES = Certificates.make(0);

  @TempDir Path directory;
  private final Directory firstDirectory = new Directory(RegionFixture.key());
  private final Directory secondDirectory = new Directory(RegionFixture.key());
  private final RegionFixture both =
      new RegionFixture(
          (kind, tenant, key, seq, payload) -> {
            firstDirectory.apply(kind, tenant, key, seq, payload);
            secondDirectory.apply(kind, tenant, key, seq, payload);
          });
  private final RecordingSink events = new RecordingSink();
  private final int authPort = FreePorts.udp();
  private final int othersPort = FreePorts.udp();
  private TestRegion region;
  private Records firstRecords;
  private Records secondRecords;
  private RadiusServer first;
  private RadiusServer second;

  @BeforeEach
  void start() throws Exception {
    TenantFixture isp = both.tenant("isp", authPort, FreePorts.udp());
    isp.nas("127.0.0.1", SECRET, MessageAuthenticatorPolicy.REQUIRED);
    isp.subscriber("ana", "correct horse");
    isp.tls(CERTIFICATES);
    TenantFixture other = both.tenant("other", othersPort, FreePorts.udp());
    other.nas("127.0.0.1", OTHERS_SECRET, MessageAuthenticatorPolicy.REQUIRED);
    other.subscriber("ana", "another horse");
    region = new TestRegion(directory, 2);
    firstRecords = region.start(0);
    first = node(firstDirectory, firstRecords, FIRST);
    secondRecords = region.start(1);
    second = node(secondDirectory, secondRecords, SECOND);
    Await.until("both listen", () -> first.openListeners() == 2 && second.openListeners() == 2);
    Await.until("they are a region", () -> firstRecords.members().size() == 2);
  }

  private RadiusServer node(Directory records, Records store, InetAddress address) {
    records.askBy(store.neighbours());
    RadiusServer server =
        new RadiusServer(
            records,
            events,
            Clock.systemUTC(),
            address,
            0,
            new PacketSettings(1, 1_024),
            new Traces());
    server.start();
    return server;
  }

  @AfterEach
  void stop() {
    first.close();
    second.close();
    region.close();
  }

  @Test
  @DisplayName("R2 an EAP conversation survives a proxy that spreads its packets over both edges")
  void survivesAProxyThatSpreadsPackets() throws Exception {
    try (DatagramSocket inside = new DatagramSocket(0, FIRST);
        DatagramSocket outside = new DatagramSocket(0, FIRST)) {
      Thread.ofVirtual().start(() -> spread(inside, outside));
      EapolTest peer = new EapolTest(directory, inside.getLocalPort(), SECRET);
      var good = peer.run(network("correct horse"));
      assertThat(good.accepted()).as(good.log()).isTrue();
      assertThat(events.lastPostAuth().outcome()).isEqualTo(AccessOutcome.ACCEPTED);
      var wrong = peer.run(network("wrong"));
      assertThat(wrong.accepted()).isFalse();
      assertThat(events.lastPostAuth().outcome()).isEqualTo(AccessOutcome.WRONG_PASSWORD);
      assertThat(first.counts().get(PacketCount.CHALLENGED)).isPositive();
      assertThat(second.counts().get(PacketCount.CHALLENGED)).isPositive();
      assertThat(first.eapConversations() + second.eapConversations()).isZero();
    }
  }

  @Test
  @DisplayName("R2 R1 a State is good at its own NAS only, and gone with its node")
  void aStateIsGoodAtItsOwnNasOnly() throws Exception {
    Router own = new Router(SECRET);
    byte[] identity = {2, 0, 0, 8, 1, 'a', 'n', 'a'};
    RadiusPacket challenge = ask(FIRST, authPort, own.access(true, eap(identity)));
    assertThat(challenge.code()).isEqualTo(PacketCode.ACCESS_CHALLENGE);
    byte[] state = value(challenge, AttributeType.STATE);
    byte[] asked = value(challenge, AttributeType.EAP_MESSAGE);
    byte[] nak = {2, asked[1], 0, 6, 3, 4};
    AttributeOctets goesOn = eap(nak).octets(AttributeType.STATE, state);

    Router others = new Router(OTHERS_SECRET);
    assertThat(ask(SECOND, othersPort, others.access(true, goesOn)).code())
        .isEqualTo(PacketCode.ACCESS_REJECT);
    assertThat(first.eapConversations()).isEqualTo(1);

    assertThat(ask(SECOND, authPort, own.access(true, goesOn)).code())
        .as("at the other node")
        .isEqualTo(PacketCode.ACCESS_CHALLENGE);
    assertThat(second.eapConversations()).isZero();

    firstRecords.close();
    Await.until("one is gone", () -> secondRecords.members().size() == 1);
    assertThat(ask(SECOND, authPort, own.access(true, goesOn)).code())
        .as("its node is gone")
        .isEqualTo(PacketCode.ACCESS_REJECT);
    assertThat(events.lastPostAuth().outcome()).isEqualTo(AccessOutcome.TUNNEL_FAILED);
  }

  private static AttributeOctets eap(byte[] message) {
    return new AttributeOctets()
        .text(AttributeType.USER_NAME, "ana")
        .octets(AttributeType.EAP_MESSAGE, message);
  }

  private static byte[] value(RadiusPacket packet, int type) {
    int attribute = packet.find(type);
    int from = packet.valueOffset(attribute);
    return Arrays.copyOfRange(packet.octets(), from, from + packet.valueLength(attribute));
  }

  private static RadiusPacket ask(InetAddress node, int port, byte[] packet) throws IOException {
    try (DatagramSocket socket = new DatagramSocket(0, FIRST)) {
      socket.setSoTimeout((int) ServerFixture.PATIENCE.toMillis());
      socket.send(new DatagramPacket(packet, packet.length, node, port));
      DatagramPacket reply =
          new DatagramPacket(new byte[RadiusPacket.MAX_OCTETS], RadiusPacket.MAX_OCTETS);
      socket.receive(reply);
      return PathFixture.read(Arrays.copyOf(reply.getData(), reply.getLength()));
    }
  }

  /** Runs until the sockets are closed. */
  private void spread(DatagramSocket inside, DatagramSocket outside) {
    byte[] buffer = new byte[RadiusPacket.MAX_OCTETS];
    try {
      for (int i = 0; ; i++) {
        DatagramPacket request = new DatagramPacket(buffer, buffer.length);
        inside.receive(request);
        InetSocketAddress from = (InetSocketAddress) request.getSocketAddress();
        request.setSocketAddress(new InetSocketAddress(i % 2 == 0 ? FIRST : SECOND, authPort));
        outside.send(request);
        DatagramPacket reply = new DatagramPacket(new byte[buffer.length], buffer.length);
        outside.receive(reply);
        reply.setSocketAddress(from);
        inside.send(reply);
      }
    } catch (IOException closed) {
      // The test is over.
      return;
    }
  }

  private List<String> network(String password) {
    return List.of(
        "eap=PEAP",
        "anonymous_identity=\"anonymous\"",
        "identity=\"ana\"",
        "password=\"" + password + "\"",
        "ca_cert=\"" + CERTIFICATES.authority(directory) + "\"",
        "phase2=\"auth=MSCHAPV2\"");
  }
}
