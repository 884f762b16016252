package net.lastmile.edge.receive;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import net.lastmile.edge.contract.event.AccessOutcome;
import net.lastmile.edge.contract.record.LineBinding;
import net.lastmile.edge.contract.record.MessageAuthenticatorPolicy;
import net.lastmile.edge.contract.record.PlanPools;
import net.lastmile.edge.contract.record.StaticIpv6;
import net.lastmile.edge.contract.record.SubscriberRecord;
import net.lastmile.edge.directory.Admission;
import net.lastmile.edge.directory.Tenant;
import net.lastmile.edge.fixture.Router;
import net.lastmile.edge.fixture.TenantFixture;
import net.lastmile.edge.radius.AttributeOctets;
import net.lastmile.edge.radius.AttributeType;
import net.lastmile.edge.radius.PacketCode;
import net.lastmile.edge.radius.RadiusPacket;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Log-ins that wait for the agreement of the region's nodes. */
class AdmissionTest {
  private static final UUID POOL = UUID.randomUUID();
  private static final PlanPools LEASED = new PlanPools(POOL, null, POOL, "", "", 2);
  private static final byte[] PREFIX = HexFormat.of().parseHex("7b0b003820010db8000001");

  private final PathFixture path = new PathFixture();
  private final Router router = new Router("secret");
  private final List<Admission.Line> lines = new ArrayList<>();
  private final List<Admission.Wants> asked = new ArrayList<>();
  private final CompletableFuture<Admission.Answer> answer = new CompletableFuture<>();
  private TenantFixture isp;
  private Tenant tenant;

  @BeforeEach
  void aLineOfALimitedPlan() {
    isp = path.region.tenant("isp", 1812, 1813);
    tenant = path.region.view(isp.id());
    isp.nas("192.0.2.1", "secret", MessageAuthenticatorPolicy.REQUIRED);
    isp.plan(LEASED);
    isp.subscriber("ann", "correct");
    path.region
        .directory()
        .admitBy(
            (line, wants) -> {
              lines.add(line);
              asked.add(wants);
              return answer;
            });
  }

  @Test
  @DisplayName("R6 the reply waits for the lease; the request repeated meanwhile asks for none")
  void theReplyWaitsForTheLease() {
    byte[] request = router.pap("ann", "correct");
    assertThat(path.access(tenant, request)).isNull();
    assertThat(path.access(tenant, request)).isNull();
    assertThat(asked).containsExactly(new Admission.Wants(2, POOL, null, POOL));

    answer.complete(new Admission.Granted(0x0A000007, PREFIX));
    RadiusPacket reply = PathFixture.read(path.sentSince(0));
    assertThat(reply.code()).isEqualTo(PacketCode.ACCESS_ACCEPT);
    assertThat(reply.unsigned(AttributeType.FRAMED_IP_ADDRESS, 0)).isEqualTo(0x0A000007);
    assertThat(reply.find(AttributeType.FRAMED_POOL)).isEqualTo(RadiusPacket.ABSENT);
    assertThat(reply.find(AttributeType.DELEGATED_IPV6_PREFIX)).isPositive();
    assertThat(path.access(tenant, request)).isEqualTo(path.sentSince(0));
    assertThat(asked).hasSize(1);
  }

  @Test
  @DisplayName("R11 beyond its limit a line is rejected, with the reason noted")
  void beyondItsLimitALineIsRejected() {
    answer.complete(new Admission.Refused(AccessOutcome.TOO_MANY_SESSIONS));
    path.access(tenant, router.pap("ann", "correct"));
    assertThat(PathFixture.read(path.sentSince(0)).code()).isEqualTo(PacketCode.ACCESS_REJECT);
    assertThat(path.events.postAuths.getLast().outcome())
        .isEqualTo(AccessOutcome.TOO_MANY_SESSIONS);
  }

  @Test
  @DisplayName("R11 a line is told from others by NAS-Port where the router sends no NAS-Port-Id")
  void aLineIsKnownByItsPort() {
    logInFrom(new AttributeOctets().number(AttributeType.NAS_PORT, 7));
    logInFrom(
        new AttributeOctets()
            .number(AttributeType.NAS_PORT, 7)
            .text(AttributeType.NAS_PORT_ID, "ether1"));
    logInFrom(new AttributeOctets().number(AttributeType.NAS_PORT, 0));
    logInFrom(new AttributeOctets());
    assertThat(lines).extracting(Admission.Line::nasPort).containsExactly("7", "ether1", "", "");
  }

  private void logInFrom(AttributeOctets port) {
    path.access(tenant, router.pap("ann", "correct", true, port));
  }

  @Test
  void whoCannotTellSaysNothing() {
    answer.complete(new Admission.NoAnswer());
    assertThat(path.access(tenant, router.pap("ann", "correct"))).isNull();
    assertThat(path.sent()).isZero();
  }

  @Test
  void aWrongPasswordAsksForNothing() {
    path.access(tenant, router.pap("ann", "wrong"));
    assertThat(asked).isEmpty();
  }

  @Test
  @DisplayName("IP1, IP6 a line with addresses of its own leases none, and has them in its reply")
  void ownAddressesAreNotLeased() {
    isp.subscriber(
        "bob",
        "correct",
        bob ->
            new SubscriberRecord(
                bob.id(),
                bob.username(),
                bob.planId(),
                bob.active(),
                bob.expiresAt(),
                "10.0.0.9",
                bob.sealedCredentials(),
                new LineBinding(List.of(), false, 1, 0),
                new StaticIpv6("2001:db8:1::/64", "2001:db8:ff00::/56")));
    path.access(tenant, router.pap("bob", "correct"));
    assertThat(asked).containsExactly(new Admission.Wants(1, null, null, null));

    answer.complete(Admission.Granted.NOTHING);
    RadiusPacket reply = PathFixture.read(path.sentSince(0));
    assertThat(reply.unsigned(AttributeType.FRAMED_IP_ADDRESS, 0)).isEqualTo(0x0A000009);
    assertThat(valueOf(reply, AttributeType.FRAMED_IPV6_PREFIX)).isEqualTo("004020010db800010000");
    assertThat(valueOf(reply, AttributeType.DELEGATED_IPV6_PREFIX)).isEqualTo("003820010db8ff0000");
  }

  @Test
  void aLineWithoutLimitOrLeaseWaitsForNobody() {
    isp.plan(PlanPools.NONE);
    assertThat(path.access(tenant, router.pap("ann", "correct"))).isNotNull();
    assertThat(asked).isEmpty();
  }

  private static String valueOf(RadiusPacket packet, int type) {
    int from = packet.valueOffset(packet.find(type));
    int to = from + packet.valueLength(packet.find(type));
    return HexFormat.of().formatHex(packet.octets(), from, to);
  }
}
