package net.lastmile.edge.receive;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.Arrays;
import net.lastmile.edge.contract.record.MessageAuthenticatorPolicy;
import net.lastmile.edge.directory.Tenant;
import net.lastmile.edge.fixture.Router;
import net.lastmile.edge.fixture.TenantFixture;
import net.lastmile.edge.radius.AttributeOctets;
import net.lastmile.edge.radius.PacketCode;
import net.lastmile.edge.radius.RadiusPacket;
import org.junit.jupiter.api.DisplayName;

/** The whole path behind the socket, with and without knowledge of the secret. */
class RequestPathFuzzTest {
  private static final int MAX_ATTRIBUTE_OCTETS = 255;

  private final PathFixture edge = new PathFixture();
  private final Tenant tenant;
  private final Router router = new Router("secret");

  RequestPathFuzzTest() {
    TenantFixture isp = edge.region.tenant("isp", 1812, 1813);
    isp.nas("192.0.2.1", "secret", MessageAuthenticatorPolicy.REQUIRED);
    isp.subscriber("ana", "a password that no mutation guesses");
    tenant = edge.region.view(isp.id());
  }

  @FuzzTest
  @DisplayName("R9 octets from one who has not the secret are never answered")
  void strangersGetNothing(byte[] octets) {
    byte[] packet = Arrays.copyOf(octets, Math.min(octets.length, RadiusPacket.MAX_OCTETS));
    assertThat(edge.access(tenant, packet)).isNull();
    assertThat(edge.accounting(tenant, packet)).isNull();
  }

  @FuzzTest
  @DisplayName("R9 attributes from one who has the secret, but no password, are never accepted")
  void whoKnowsTheSecretAloneIsNotLetIn(byte[] attributes) {
    byte[] reply = edge.access(tenant, router.access(true, whole(attributes)));
    if (reply != null) {
      assertThat(reply[0]).isNotEqualTo((byte) PacketCode.ACCESS_ACCEPT);
    }
  }

  /** The leading octets that have the layout of attributes and fit a packet with its signature. */
  private static AttributeOctets whole(byte[] octets) {
    AttributeOctets out = new AttributeOctets();
    int room = RadiusPacket.MAX_OCTETS - RadiusPacket.HEADER_OCTETS - 18;
    int at = 0;
    while (at + 2 <= octets.length) {
      int length = Math.min(octets[at + 1] & 0xFF, octets.length - at - 2);
      if (length > MAX_ATTRIBUTE_OCTETS - 2 || at + 2 + length > room) {
        break;
      }
      out.octets(octets[at] & 0xFF, Arrays.copyOfRange(octets, at + 2, at + 2 + length));
      at += 2 + length;
    }
    return out;
  }
}
