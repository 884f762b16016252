package net.lastmile.edge.receive;

import static org.assertj.core.api.Assertions.assertThat;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.PooledByteBufAllocator;
import io.netty.channel.embedded.EmbeddedChannel;
import io.netty.channel.socket.DatagramPacket;
import java.net.InetSocketAddress;
import java.util.Arrays;
import java.util.SplittableRandom;
import net.lastmile.edge.contract.record.MessageAuthenticatorPolicy;
import net.lastmile.edge.directory.Tenant;
import net.lastmile.edge.fixture.Router;
import net.lastmile.edge.fixture.TenantFixture;
import net.lastmile.edge.radius.AttributeOctets;
import net.lastmile.edge.radius.AttributeType;
import net.lastmile.edge.radius.PacketCode;
import net.lastmile.edge.receive.port.DatagramHandler;
import net.lastmile.edge.receive.port.DatagramPort;
import net.lastmile.edge.receive.port.NettyPort;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class MutatedPacketsTest {
  private static final int PACKETS = 10_000;
  private static final InetSocketAddress EDGE = new InetSocketAddress("127.0.0.1", 1812);

  private final SplittableRandom random = new SplittableRandom(20261121);
  private final PathFixture edge = new PathFixture();
  private final TenantFixture isp = edge.region.tenant("isp", 1812, 1813);
  private final Tenant tenant = edge.region.view(isp.id());
  private final Router router = new Router("secret");

  @BeforeEach
  void oneSubscriber() {
    isp.nas("192.0.2.1", "secret", MessageAuthenticatorPolicy.REQUIRED);
    isp.subscriber("ana", "correct");
  }

  @Test
  @DisplayName("R9 no changed or cut Access-Request throws, leaks or is answered")
  void accessRequests() {
    EmbeddedChannel channel = channel(PacketCode.ACCESS_REQUEST);
    for (int i = 0; i < PACKETS; i++) {
      byte[] whole = router.pap("ana", "correct", true, manyAttributes());
      assertNoAnswer(channel, changed(whole));
    }
    assertAnswer(channel, router.pap("ana", "correct"));
    assertThat(channel.finish()).isFalse();
  }

  @Test
  @DisplayName("R9 no changed or cut Accounting-Request throws, leaks or is answered")
  void accountingRequests() {
    EmbeddedChannel channel = channel(PacketCode.ACCOUNTING_REQUEST);
    for (int i = 0; i < PACKETS; i++) {
      assertNoAnswer(channel, changed(router.interim("ana")));
    }
    assertThat(edge.events.accounting).isEmpty();
    assertAnswer(channel, router.interim("ana"));
    assertThat(channel.finish()).isFalse();
  }

  @Test
  @DisplayName("R9 what knows the secret but makes no sense is never accepted")
  void signedNonsense() {
    EmbeddedChannel channel = channel(PacketCode.ACCESS_REQUEST);
    for (int i = 0; i < PACKETS; i++) {
      AttributeOctets nonsense = new AttributeOctets().text(AttributeType.USER_NAME, "ana");
      for (int n = random.nextInt(6); n >= 0; n--) {
        addNonsense(nonsense);
      }
      DatagramPacket reply = ask(channel, router.access(true, nonsense));
      assertThat(reply.content().getByte(0)).isEqualTo((byte) PacketCode.ACCESS_REJECT);
      reply.release();
    }
    assertThat(channel.finish()).isFalse();
  }

  private void addNonsense(AttributeOctets out) {
    byte[] value = new byte[random.nextInt(60)];
    random.nextBytes(value);
    int[] types = {2, 3, 60, 24, 31, 33, 26, 1};
    int[] microsoft = {1, 11, 25};
    if (random.nextInt(3) == 0) {
      out.vendorOctets(311, microsoft[random.nextInt(microsoft.length)], value);
    } else {
      out.octets(types[random.nextInt(types.length)], value);
    }
  }

  private AttributeOctets manyAttributes() {
    return new AttributeOctets()
        .text(AttributeType.CALLING_STATION_ID, "AA:BB:CC:DD:EE:FF")
        .vendorText(14988, 10, "realm")
        .vendorOctets(311, 11, new byte[16])
        .octets(AttributeType.PROXY_STATE, new byte[] {1, 2, 3});
  }

  /** The packet with octets changed or cut off, in the part that counts. */
  private byte[] changed(byte[] whole) {
    while (true) {
      byte[] changed = whole.clone();
      for (int flips = random.nextInt(4); flips >= 0; flips--) {
        changed[random.nextInt(changed.length)] = (byte) random.nextInt();
      }
      if (random.nextInt(4) == 0) {
        changed = Arrays.copyOf(changed, random.nextInt(changed.length + 40));
      }
      if (changed.length < whole.length
          || !Arrays.equals(changed, 0, whole.length, whole, 0, whole.length)) {
        return changed;
      }
    }
  }

  private EmbeddedChannel channel(int code) {
    return new EmbeddedChannel(
        new NettyPort(
            new DatagramHandler() {
              @Override
              public byte[] buffer() {
                return edge.path.buffer();
              }

              @Override
              public void received(DatagramPort port, int length, InetSocketAddress source) {
                edge.path.received(tenant, code, port, length, source);
              }
            }));
  }

  private static void assertNoAnswer(EmbeddedChannel channel, byte[] packet) {
    DatagramPacket reply = ask(channel, packet);
    assertThat(reply).as("reply to %s", Arrays.toString(packet)).isNull();
  }

  private static void assertAnswer(EmbeddedChannel channel, byte[] packet) {
    DatagramPacket reply = ask(channel, packet);
    assertThat(reply).as("reply to a whole packet").isNotNull();
    reply.release();
  }

  private static DatagramPacket ask(EmbeddedChannel channel, byte[] packet) {
    ByteBuf content = PooledByteBufAllocator.DEFAULT.directBuffer().writeBytes(packet);
    channel.writeInbound(new DatagramPacket(content, EDGE, PathFixture.NAS));
    channel.checkException();
    assertThat(content.refCnt()).as("references left to a packet").isZero();
    return channel.readOutbound();
  }
}
