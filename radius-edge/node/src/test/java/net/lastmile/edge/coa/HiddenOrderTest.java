package net.lastmile.edge.coa;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Arrays;
import java.util.UUID;
import java.util.function.UnaryOperator;
import net.lastmile.edge.access.PlainKeys;
import net.lastmile.edge.contract.job.CoaJob;
import net.lastmile.edge.contract.job.CoaJob.Kind;
import net.lastmile.edge.contract.record.MessageAuthenticatorPolicy;
import net.lastmile.edge.contract.record.Vendor;
import net.lastmile.edge.fixture.RegionFixture;
import net.lastmile.edge.fixture.TenantFixture;
import net.lastmile.edge.radius.PacketDigests;
import net.lastmile.edge.radius.PacketWriter;
import net.lastmile.edge.radius.RadiusPacket;
import net.lastmile.edge.radius.SharedSecret;
import net.lastmile.edge.session.index.Sessions;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** An order with a value that its template encrypts, from the router's side. */
class HiddenOrderTest {
  private static final String SECRET = "secret";
  private static final int TUNNEL_PASSWORD = 69;
  private static final byte[] ZEROS = new byte[RadiusPacket.AUTHENTICATOR_OCTETS];

  private final RegionFixture region = new RegionFixture();
  private final TenantFixture isp = region.tenant("isp", 1812, 1813);
  private final UUID nasId = isp.nas("192.0.2.1", SECRET, MessageAuthenticatorPolicy.REQUIRED);
  private final Orders orders = new Orders(region.directory(), new Sessions());

  @Test
  @DisplayName("R7 a value is hidden first and the order signed then, both over zeros")
  void hidesThenSigns() throws Exception {
    isp.template(Vendor.MIKROTIK, "[coa]\nTunnel-Password:1 = \"{download}k of ana\"");
    byte[] first = packet(1);
    assertThat(hidden(first)).isEqualTo("20000k of ana");
    assertThat(Arrays.copyOfRange(first, 4, 20)).isEqualTo(authenticator(first));

    RadiusPacket read = new RadiusPacket(first);
    assertThat(read.scan(first.length)).isTrue();
    SharedSecret secret = new SharedSecret(SECRET.getBytes(StandardCharsets.UTF_8));
    assertThat(new PacketDigests().messageAuthenticatorHolds(read, read.find(80), secret)).isTrue();

    byte[] second = packet(2);
    assertThat(hidden(second)).isEqualTo(hidden(first));
    assertThat(value(second)).as("under another salt").isNotEqualTo(value(first));
  }

  private byte[] packet(long number) {
    CoaJob job =
        new CoaJob(
            new UUID(0, number),
            1,
            Kind.CHANGE_RATE,
            isp.id(),
            nasId,
            Instant.EPOCH,
            "s-1",
            "ana",
            "100.64.0.7",
            "",
            "",
            "",
            isp.planId());
    var order = (Orders.Order.Sendable) orders.of(job, UnaryOperator.identity());
    return new CoaPacket(new PacketWriter(new PacketDigests()))
        .encode(order.request(), 7, order.nas().secret());
  }

  private static String hidden(byte[] packet) throws Exception {
    return new String(PlainKeys.unhide(value(packet), ZEROS, SECRET), StandardCharsets.US_ASCII);
  }

  /** The value without the tag in front. */
  private static byte[] value(byte[] packet) {
    RadiusPacket read = new RadiusPacket(packet);
    read.scan(packet.length);
    int from = read.valueOffset(read.find(TUNNEL_PASSWORD));
    int length = read.valueLength(read.find(TUNNEL_PASSWORD));
    return Arrays.copyOfRange(packet, from + 1, from + length);
  }

  /** RFC 5176 section 2.3. */
  private static byte[] authenticator(byte[] packet) throws Exception {
    byte[] zeroed = packet.clone();
    System.arraycopy(ZEROS, 0, zeroed, 4, ZEROS.length);
    MessageDigest md5 = MessageDigest.getInstance("MD5");
    md5.update(zeroed);
    return md5.digest(SECRET.getBytes(StandardCharsets.UTF_8));
  }
}
