package net.lastmile.edge.receive;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import net.lastmile.edge.contract.record.MessageAuthenticatorPolicy;
import net.lastmile.edge.contract.record.NasPolicy;
import net.lastmile.edge.directory.Tenant;
import net.lastmile.edge.fixture.Router;
import net.lastmile.edge.fixture.TenantFixture;
import net.lastmile.edge.radius.AttributeOctets;
import net.lastmile.edge.radius.AttributeType;
import net.lastmile.edge.radius.PacketCode;
import net.lastmile.edge.radius.RadiusPacket;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class ReplyFormTest {
  private final PathFixture edge = new PathFixture();
  private final TenantFixture isp = edge.region.tenant("isp", 1812, 1813);
  private final Tenant tenant = edge.region.view(isp.id());
  private final Router router = new Router("secret");

  @Test
  @DisplayName(
      "R9 a NAS that refuses Message-Authenticator in replies gets none, and must still send")
  void leavesItOutWhereTheNasCannotBearIt() {
    nas(true);
    isp.subscriber("ana", "correct");
    for (String password : List.of("correct", "wrong")) {
      RadiusPacket reply = PathFixture.read(edge.access(tenant, router.pap("ana", password)));
      assertThat(reply.find(AttributeType.MESSAGE_AUTHENTICATOR)).isEqualTo(RadiusPacket.ABSENT);
    }
    byte[] unsigned = router.pap("ana", "correct", false, new AttributeOctets());
    assertThat(edge.access(tenant, unsigned)).isNull();
  }

  @Test
  @DisplayName("R9 many and long Proxy-States come back whole and in their order")
  void echoesManyLongProxyStates() {
    nas(false);
    isp.subscriber("ana", "correct");
    List<byte[]> states = new ArrayList<>();
    AttributeOctets proxies = new AttributeOctets();
    for (int i = 0; i < 12; i++) {
      byte[] state = new byte[i % 3 == 0 ? 253 : i];
      Arrays.fill(state, (byte) (100 - i));
      states.add(state);
      proxies.octets(AttributeType.PROXY_STATE, state);
    }
    byte[] octets = edge.access(tenant, router.pap("ana", "correct", true, proxies));
    RadiusPacket reply = PathFixture.read(octets);
    int at = reply.find(AttributeType.PROXY_STATE);
    for (byte[] state : states) {
      int from = reply.valueOffset(at);
      assertThat(Arrays.copyOfRange(octets, from, from + reply.valueLength(at))).isEqualTo(state);
      at = reply.findAfter(AttributeType.PROXY_STATE, at);
    }
    assertThat(at).isEqualTo(RadiusPacket.ABSENT);
  }

  @Test
  @DisplayName("R2 RFC 3579 section 2.6.5: a reject with EAP-Message has no Reply-Message")
  void doesNotExplainARejectOfEap() {
    nas(false);
    isp.become(true, true);
    AttributeOctets ofNoConversation =
        new AttributeOctets()
            .text(AttributeType.USER_NAME, "ana")
            .octets(AttributeType.EAP_MESSAGE, new byte[] {2, 0, 0, 8, 1, 'a', 'n', 'a'})
            .octets(AttributeType.STATE, new byte[16]);
    RadiusPacket reply =
        PathFixture.read(edge.access(tenant, router.access(true, ofNoConversation)));
    assertThat(reply.code()).isEqualTo(PacketCode.ACCESS_REJECT);
    assertThat(reply.find(AttributeType.EAP_MESSAGE)).isNotEqualTo(RadiusPacket.ABSENT);
    assertThat(reply.find(AttributeType.REPLY_MESSAGE)).isEqualTo(RadiusPacket.ABSENT);

    RadiusPacket ofPap = PathFixture.read(edge.access(tenant, router.pap("ana", "correct")));
    assertThat(ofPap.text(AttributeType.REPLY_MESSAGE)).isEqualTo("Unknown user");
  }

  private void nas(boolean unsignedReplies) {
    isp.nas(
        UUID.randomUUID(),
        "192.0.2.1",
        "secret",
        MessageAuthenticatorPolicy.REQUIRED,
        true,
        new NasPolicy(List.of(), List.of(), 0, 0, false, unsignedReplies, ""));
  }
}
