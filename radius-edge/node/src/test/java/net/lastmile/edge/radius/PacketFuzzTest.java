package net.lastmile.edge.radius;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.net.InetAddress;
import java.time.Instant;
import java.util.UUID;
import net.lastmile.edge.accounting.AccountingDecoder;
import org.junit.jupiter.api.DisplayName;

/** The codec alone: any input is either read or rejected, and nothing is thrown. */
class PacketFuzzTest {
  private static final UUID ID = new UUID(0, 1);
  private static final int TYPES = 256;
  private static final int MICROSOFT = 311;

  @FuzzTest
  @DisplayName("R9 every attribute given out lies inside its packet, whatever the octets")
  void everyAttributeLiesInsideItsPacket(byte[] octets) {
    RadiusPacket packet = new RadiusPacket(octets);
    if (!packet.scan(octets.length)) {
      return;
    }
    int found = 0;
    for (int type = 0; type < TYPES; type++) {
      for (int at = packet.find(type); at >= 0; at = packet.findAfter(type, at)) {
        assertThat(packet.valueOffset(at) + packet.valueLength(at))
            .isLessThanOrEqualTo(packet.length());
        found += 2 + packet.valueLength(at);
      }
      packet.text(type);
      packet.unsigned(type, 0);
      packet.findVendor(MICROSOFT, type);
    }
    assertThat(RadiusPacket.HEADER_OCTETS + found).isEqualTo(packet.length());
  }

  @FuzzTest
  @DisplayName("R9 a stored accounting packet is read or refused, whatever the octets")
  void accountingIsReadOrRefused(byte[] octets) {
    AccountingDecoder.decode(1, ID, ID, Instant.EPOCH, InetAddress.getLoopbackAddress(), octets);
  }
}
