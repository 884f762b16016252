package net.lastmile.edge.receive;

import static org.assertj.core.api.Assertions.assertThat;

import net.lastmile.edge.contract.event.NasEvent;
import net.lastmile.edge.contract.record.MessageAuthenticatorPolicy;
import net.lastmile.edge.directory.Tenant;
import net.lastmile.edge.fixture.RecordingSink;
import net.lastmile.edge.fixture.Router;
import net.lastmile.edge.fixture.TenantFixture;
import net.lastmile.edge.radius.AttributeOctets;
import net.lastmile.edge.radius.AttributeType;
import net.lastmile.edge.radius.PacketCode;
import net.lastmile.edge.radius.RadiusPacket;
import net.lastmile.edge.receive.count.PacketCount;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class StatusServerTest {
  private final PathFixture edge = new PathFixture();
  private final TenantFixture isp = edge.region.tenant("isp", 1812, 1813);
  private final Tenant tenant = edge.region.view(isp.id());
  private final Router router = new Router("secret");

  @BeforeEach
  void aNasThatIsBeingLearnt() {
    isp.nas("192.0.2.1", "secret", MessageAuthenticatorPolicy.LEARN);
    isp.subscriber("ana", "correct");
  }

  @Test
  @DisplayName(
      "R9 Status-Server gets an Access-Accept on one port, Accounting-Response on the other")
  void answersOnBothPorts() {
    AttributeOctets proxy =
        new AttributeOctets().octets(AttributeType.PROXY_STATE, new byte[] {7, 7});
    RadiusPacket accept = PathFixture.read(edge.access(tenant, router.status(true, proxy)));
    assertThat(accept.code()).isEqualTo(PacketCode.ACCESS_ACCEPT);
    assertThat(accept.find(AttributeType.MESSAGE_AUTHENTICATOR))
        .isEqualTo(RadiusPacket.HEADER_OCTETS);
    assertThat(accept.valueLength(accept.find(AttributeType.PROXY_STATE))).isEqualTo(2);
    byte[] response = edge.accounting(tenant, router.status(true, proxy));
    assertThat(PathFixture.read(response).code()).isEqualTo(PacketCode.ACCOUNTING_RESPONSE);
    assertThat(edge.count(PacketCount.STATUS)).isEqualTo(2);
    assertThat(edge.events.postAuths).isEmpty();
    assertThat(edge.events.accounting).isEmpty();
  }

  @Test
  @DisplayName("R9 Status-Server without a right Message-Authenticator gets nothing")
  void wantsMessageAuthenticator() {
    AttributeOctets nothing = new AttributeOctets();
    assertThat(edge.access(tenant, router.status(false, nothing))).isNull();
    assertThat(edge.count(PacketCount.UNSIGNED)).isEqualTo(1);
    assertThat(edge.accounting(tenant, new Router("other").status(true, nothing))).isNull();
    assertThat(edge.count(PacketCount.FORGED)).isEqualTo(1);
  }

  @Test
  @DisplayName("R9 a signed Status-Server does not lock a NAS to signing its log-ins")
  void teachesNothing() {
    edge.access(tenant, router.status(true, new AttributeOctets()));
    assertThat(edge.access(tenant, router.pap("ana", "correct", false, new AttributeOctets())))
        .isNotNull();
    assertThat(edge.events.nases)
        .extracting(event -> event.kind())
        .containsExactly(NasEvent.Kind.SEEN);
  }

  @Test
  @DisplayName("R9 R10 while accounting cannot be taken, Status-Server gets nothing at its port")
  void isNotAliveForAccountingThatItCannotTake() {
    byte[] status = router.status(true, new AttributeOctets());
    edge.events.mode = RecordingSink.Mode.FULL;
    assertThat(edge.accounting(tenant, status)).isNull();
    assertThat(edge.access(tenant, status)).isNotNull();
    edge.events.mode = RecordingSink.Mode.DURABLE_AT_ONCE;
    assertThat(edge.accounting(tenant, status)).isNotNull();
  }

  @Test
  void answersEachOfThem() {
    byte[] status = router.status(true, new AttributeOctets());
    assertThat(edge.access(tenant, status)).isNotNull();
    assertThat(edge.access(tenant, status)).isNotNull();
  }
}
