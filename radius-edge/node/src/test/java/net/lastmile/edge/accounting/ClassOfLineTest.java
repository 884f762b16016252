package net.lastmile.edge.accounting;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.UUID;
import net.lastmile.edge.contract.event.AccountingEvent;
import net.lastmile.edge.fixture.Router;
import net.lastmile.edge.radius.AttributeOctets;
import net.lastmile.edge.radius.AttributeType;
import net.lastmile.edge.radius.LineClass;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/**
 * Finds the line that accounting belongs to by its Class, in all the forms in which routers send it
 * back.
 */
class ClassOfLineTest {
  private static final UUID ISP = UUID.randomUUID();
  private static final UUID LINE = UUID.randomUUID();
  private static final String NAME = "0123456789abcdef".repeat(2);

  @Test
  @DisplayName("A5 the Class says whose the session is, whatever name the router sends")
  void namesTheLine() {
    AccountingEvent event = decode(ISP, ours());
    assertThat(event.subscriberId()).isEqualTo(LINE);
    assertThat(event.classToken()).isEqualTo(NAME);
  }

  @Test
  @DisplayName("A5 ours is found among other servers' Classes")
  void isFoundAmongOthers() {
    byte[] other = new byte[LineClass.OCTETS];
    AccountingEvent event = decode(ISP, new byte[] {1, 2}, other, ours(), other);
    assertThat(event.subscriberId()).isEqualTo(LINE);
    assertThat(event.classToken()).isEqualTo(NAME);
  }

  @Test
  void aClassOfAnOlderEdgeNamesTheSessionAlone() {
    AccountingEvent event = decode(ISP, new byte[] {1, 2}, Arrays.copyOf(ours(), 16));
    assertThat(event.subscriberId()).isNull();
    assertThat(event.classToken()).isEqualTo(NAME);
  }

  @Test
  @DisplayName("A4 a Class that was cut still names its session, as far as that is left")
  void aCutClassIsNotTrusted() {
    AccountingEvent cut = decode(ISP, Arrays.copyOf(ours(), 32));
    assertThat(cut.subscriberId()).isNull();
    assertThat(cut.classToken()).isEqualTo(NAME);
    assertThat(decode(ISP, Arrays.copyOf(ours(), 8)).classToken()).isEqualTo(NAME.substring(0, 16));
  }

  @Test
  void anotherTenantsClassNamesNobody() {
    assertThat(decode(UUID.randomUUID(), ours()).subscriberId()).isNull();
    byte[] forged = ours();
    forged[20] ^= 1;
    assertThat(decode(ISP, forged).subscriberId()).isNull();
  }

  private static byte[] ours() {
    byte[] octets = Arrays.copyOf(HexFormat.of().parseHex(NAME), LineClass.OCTETS);
    byte[] id =
        ByteBuffer.allocate(16)
            .putLong(LINE.getMostSignificantBits())
            .putLong(LINE.getLeastSignificantBits())
            .array();
    LineClass.seal(octets, ISP, id, 0);
    return octets;
  }

  private static AccountingEvent decode(UUID tenant, byte[]... classes) {
    AttributeOctets packet = new AttributeOctets().number(AttributeType.ACCT_STATUS_TYPE, 1);
    for (byte[] each : classes) {
      packet.octets(AttributeType.CLASS, each);
    }
    return AccountingDecoder.decode(
            1,
            tenant,
            UUID.randomUUID(),
            Instant.EPOCH,
            InetAddress.getLoopbackAddress(),
            new Router("secret").accounting(packet))
        .orElseThrow();
  }
}
