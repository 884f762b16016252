package net.lastmile.edge.receive;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import net.lastmile.edge.contract.record.MessageAuthenticatorPolicy;
import net.lastmile.edge.directory.Tenant;
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

/**
 * CVE-2024-3596 step by step, by an attacker who reads and changes what a router and the edge send
 * each other. The attacker knows a username but not the password, and has the two halves of an MD5
 * collision: octets put into a Proxy-State of the request give the Access-Reject that echoes them
 * the same Response Authenticator as the attacker's own Access-Accept. For this the edge must
 * answer a changed request, and its reply must begin with predictable octets.
 */
class BlastRadiusTest {
  private static final String ADDRESS = "192.0.2.1";
  private static final int COLLISION_OCTETS = 230;

  private final PathFixture edge = new PathFixture();
  private final TenantFixture isp = edge.region.tenant("isp", 1812, 1813);
  private final Tenant tenant = edge.region.view(isp.id());
  private final Router router = new Router("secret");
  private final UUID nasId = UUID.randomUUID();

  @BeforeEach
  void oneSubscriber() {
    isp.subscriber("ana", "correct");
    allow(MessageAuthenticatorPolicy.OPTIONAL);
  }

  @Test
  @DisplayName("R9 a Proxy-State put into an unsigned request gets no reply to collide with")
  void anUnsignedProxyStateIsNotEchoed() {
    byte[] changed = with(collision(), router.pap("ana", "guess", false, new AttributeOctets()));
    assertThat(edge.access(tenant, changed)).isNull();
    assertThat(edge.count(PacketCount.UNSIGNED)).isEqualTo(1);
  }

  @Test
  @DisplayName("R9 a Proxy-State put into a signed request breaks its signature")
  void aSignedRequestCannotBeAddedTo() {
    byte[] changed = with(collision(), router.pap("ana", "guess"));
    assertThat(edge.access(tenant, changed)).isNull();
    assertThat(edge.count(PacketCount.FORGED)).isEqualTo(1);
  }

  @Test
  @DisplayName("R9 the signature cannot be taken off, once the router was seen to sign")
  void aSignatureCannotBeTakenOff() {
    allow(MessageAuthenticatorPolicy.LEARN);
    assertThat(edge.access(tenant, router.pap("ana", "correct"))).isNotNull();
    byte[] changed = with(collision(), unsigned(router.pap("ana", "guess")));
    assertThat(edge.access(tenant, changed)).isNull();
    assertThat(edge.access(tenant, unsigned(router.pap("ana", "guess")))).isNull();
  }

  @Test
  @DisplayName("R9 the first attribute of a reject is a keyed hash that nobody else can foresee")
  void aReplyBeginsWithWhatCannotBeForeseen() {
    byte[] reject = edge.access(tenant, router.pap("ana", "guess", false, new AttributeOctets()));
    RadiusPacket read = PathFixture.read(reject);
    assertThat(read.code()).isEqualTo(PacketCode.ACCESS_REJECT);
    assertThat(read.find(AttributeType.MESSAGE_AUTHENTICATOR))
        .isEqualTo(RadiusPacket.HEADER_OCTETS);
  }

  @Test
  @DisplayName("R9 a reject that was turned into an accept is refused by who checks its signature")
  void aRejectCannotBeTurnedIntoAnAccept() throws Exception {
    byte[] request = router.pap("ana", "guess");
    byte[] reply = edge.access(tenant, request);
    assertThat(holds(reply, request)).isTrue();
    reply[0] = PacketCode.ACCESS_ACCEPT;
    assertThat(holds(reply, request)).isFalse();
  }

  private void allow(MessageAuthenticatorPolicy policy) {
    isp.nas(nasId, ADDRESS, "secret", policy, true);
  }

  private static byte[] collision() {
    byte[] octets = new byte[COLLISION_OCTETS];
    Arrays.fill(octets, (byte) 0x5A);
    return new AttributeOctets().octets(AttributeType.PROXY_STATE, octets).toBytes();
  }

  private static byte[] with(byte[] more, byte[] packet) {
    byte[] changed = Arrays.copyOf(packet, packet.length + more.length);
    System.arraycopy(more, 0, changed, packet.length, more.length);
    return sized(changed);
  }

  /** Without the Message-Authenticator with which the router's signed requests begin. */
  private static byte[] unsigned(byte[] packet) {
    int signature = 2 + packet[RadiusPacket.HEADER_OCTETS + 1] - 2;
    byte[] changed = Arrays.copyOf(packet, packet.length - signature);
    int rest = RadiusPacket.HEADER_OCTETS + signature;
    System.arraycopy(packet, rest, changed, RadiusPacket.HEADER_OCTETS, packet.length - rest);
    return sized(changed);
  }

  private static byte[] sized(byte[] packet) {
    packet[2] = (byte) (packet.length >> 8);
    packet[3] = (byte) packet.length;
    return packet;
  }

  /** Whether a router accepts this reply to its request (RFC 3579 section 3.2). */
  private static boolean holds(byte[] reply, byte[] request) throws GeneralSecurityException {
    byte[] signed = reply.clone();
    System.arraycopy(request, 4, signed, 4, RadiusPacket.AUTHENTICATOR_OCTETS);
    int value = RadiusPacket.HEADER_OCTETS + 2;
    Arrays.fill(signed, value, value + 16, (byte) 0);
    Mac hmac = Mac.getInstance("HmacMD5");
    hmac.init(new SecretKeySpec("secret".getBytes(StandardCharsets.UTF_8), "HmacMD5"));
    return Arrays.equals(hmac.doFinal(signed), 0, 16, reply, value, value + 16);
  }
}
