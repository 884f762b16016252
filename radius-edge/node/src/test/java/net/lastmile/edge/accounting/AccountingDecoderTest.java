package net.lastmile.edge.accounting;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.UUID;
import net.lastmile.edge.contract.event.AccountingEvent;
import net.lastmile.edge.contract.event.AccountingEvent.StatusType;
import net.lastmile.edge.contract.event.IgnoredValue;
import net.lastmile.edge.contract.event.NasIdentity;
import net.lastmile.edge.radius.AttributeOctets;
import net.lastmile.edge.radius.PacketDigests;
import net.lastmile.edge.radius.PacketWriter;
import net.lastmile.edge.radius.SharedSecret;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class AccountingDecoderTest {
  private static final UUID TENANT = UUID.randomUUID();
  private static final UUID NAS = UUID.randomUUID();
  private static final Instant AT = Instant.parse("2026-11-21T12:00:00Z");
  private static final InetAddress SOURCE = InetAddress.ofLiteral("192.0.2.7");

  @Test
  void readsAWholeStop() {
    AttributeOctets attributes =
        new AttributeOctets()
            .number(40, 2)
            .text(1, "Ana")
            .text(44, "81a0001c")
            .number(4, 0x0A090001)
            .text(32, "bng-7")
            .number(55, (int) AT.minusSeconds(12).getEpochSecond())
            .octets(25, HexFormat.of().parseHex("c0ffee"))
            .number(5, 15728640)
            .text(87, "ether2")
            .number(61, 15)
            .number(8, 0x0A0B0C0D)
            .octets(97, HexFormat.of().parseHex("004020010db800000001"))
            .octets(123, HexFormat.of().parseHex("003c20010db80000ff00"))
            .octets(168, HexFormat.of().parseHex("20010db8000000010000000000000007"))
            .octets(96, HexFormat.of().parseHex("021122fffe334455"))
            .text(31, "AA:BB:CC:00:11:22")
            .text(30, "internet")
            .number(6, 2)
            .number(7, 1)
            .number(42, 0xFFFF_FFF0L)
            .number(52, 1)
            .number(43, 5)
            .number(53, 3)
            .number(46, 3600)
            .number(41, 12)
            .number(49, 1);
    assertThat(decode(packet(4, attributes)))
        .contains(
            new AccountingEvent(
                9,
                TENANT,
                NAS,
                AT,
                StatusType.STOP,
                "81a0001c",
                "c0ffee",
                "Ana",
                "192.0.2.7",
                "15728640",
                "ether2",
                "Ethernet",
                "10.11.12.13",
                "2001:db8:0:1::/64",
                "2001:db8:0:ff00::/60",
                "2001:db8:0:1::7",
                "211:22ff:fe33:4455",
                "AA:BB:CC:00:11:22",
                "internet",
                "Framed-User",
                "PPP",
                (1L << 32) + 0xFFFF_FFF0L,
                (3L << 32) + 5,
                3600,
                12,
                "User-Request",
                new NasIdentity("10.9.0.1", "bng-7"),
                AT.minusSeconds(12).getEpochSecond(),
                null,
                Set.of()));
  }

  @Test
  @DisplayName("B1, G1: attributes of a wrong length are absent, and each is noted")
  void takesAttributesOfAWrongLengthAsAbsent() {
    AttributeOctets attributes =
        new AttributeOctets()
            .number(40, 3)
            .octets(42, new byte[] {1, 2})
            .octets(8, new byte[] {10})
            .octets(97, new byte[] {0})
            .octets(123, new byte[] {0, (byte) 200})
            .octets(49, new byte[0])
            .octets(168, new byte[15])
            .octets(96, new byte[] {1})
            .octets(46, new byte[] {1, 2, 3})
            .octets(41, new byte[] {1, 2, 3})
            .octets(1, new byte[] {'a', (byte) 0xFF});
    AccountingEvent event = decode(packet(4, attributes)).orElseThrow();
    assertThat(event.type()).isEqualTo(StatusType.INTERIM);
    assertThat(event.inputOctets()).isZero();
    assertThat(event.framedIp()).isEmpty();
    assertThat(event.framedIpv6Prefix()).isEmpty();
    assertThat(event.delegatedIpv6Prefix()).isEmpty();
    assertThat(event.terminateCause()).isEmpty();
    assertThat(event.framedIpv6Address()).isEmpty();
    assertThat(event.framedInterfaceId()).isEmpty();
    assertThat(event.sessionSeconds()).isZero();
    assertThat(event.ignored())
        .containsExactlyInAnyOrder(
            IgnoredValue.OCTETS,
            IgnoredValue.ADDRESS,
            IgnoredValue.NUMBER,
            IgnoredValue.SESSION_TIME,
            IgnoredValue.DELAY_TIME,
            IgnoredValue.TEXT);
  }

  @Test
  @DisplayName("B1: numbers that cannot be are left out, and the rest of the packet counts")
  void leavesOutWhatCannotBe() {
    AttributeOctets attributes =
        new AttributeOctets()
            .number(40, 2)
            .number(46, 1_790_000_000)
            .number(41, 1_790_000_000)
            .number(8, 0xFFFF_FFFE)
            .number(43, 7);
    AccountingEvent event = decode(packet(4, attributes)).orElseThrow();
    assertThat(event.sessionSeconds()).isZero();
    assertThat(event.delaySeconds()).isZero();
    assertThat(event.framedIp()).isEmpty();
    assertThat(event.outputOctets()).isEqualTo(7);
    assertThat(event.ignored())
        .containsExactly(IgnoredValue.SESSION_TIME, IgnoredValue.DELAY_TIME, IgnoredValue.ADDRESS);
  }

  @Test
  void zerosSayThatALineHasNoAddressYet() {
    AttributeOctets attributes =
        new AttributeOctets().number(40, 1).number(8, 0).octets(168, new byte[16]);
    AccountingEvent event = decode(packet(4, attributes)).orElseThrow();
    assertThat(event.framedIp()).isEmpty();
    assertThat(event.ignored()).isEmpty();
  }

  @Test
  @DisplayName("B2: a counter that ran below zero is no reading")
  void aCounterBelowZeroIsNoReading() {
    for (long gigawords : new long[] {0xFFFF_FFFFL, 0x7FFF_FFFFL, 0x0600_0000L}) {
      AttributeOctets attributes =
          new AttributeOctets().number(40, 3).number(52, gigawords).number(42, 4294967040L);
      AccountingEvent event = decode(packet(4, attributes)).orElseThrow();
      assertThat(event.inputOctets()).isZero();
      assertThat(event.ignored()).containsExactly(IgnoredValue.OCTETS);
    }
  }

  @Test
  void namesNoEventForAnotherStatusOrAnotherCode() {
    assertThat(decode(packet(4, new AttributeOctets().number(40, 15)))).isEmpty();
    assertThat(decode(packet(4, new AttributeOctets().text(1, "ana")))).isEmpty();
    assertThat(decode(packet(1, new AttributeOctets().number(40, 1)))).isEmpty();
    assertThat(decode(new byte[0])).isEmpty();
  }

  @Test
  void neverThrowsForWhatAPacketHolds() {
    SplittableRandom random = new SplittableRandom(20261121);
    byte[] whole =
        packet(
            4,
            new AttributeOctets()
                .number(40, 1)
                .octets(97, new byte[18])
                .octets(123, new byte[10])
                .number(8, 1)
                .text(1, "name"));
    for (int i = 0; i < 10_000; i++) {
      byte[] changed = whole.clone();
      for (int flips = random.nextInt(6); flips >= 0; flips--) {
        changed[random.nextInt(changed.length)] = (byte) random.nextInt();
      }
      decode(changed);
    }
  }

  private static Optional<AccountingEvent> decode(byte[] packet) {
    return AccountingDecoder.decode(9, TENANT, NAS, AT, SOURCE, packet);
  }

  private static byte[] packet(int code, AttributeOctets attributes) {
    return new PacketWriter(new PacketDigests())
        .begin(code, 7)
        .add(attributes.toBytes())
        .accountingRequest(new SharedSecret("s".getBytes(StandardCharsets.UTF_8)));
  }
}
