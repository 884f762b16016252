package net.lastmile.edge.radius;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class RadiusPacketTest {
  /** RFC 2865 section 7.1: nemo telnets to host 192.168.1.16, port 3; secret xyzzy5461. */
  private static final byte[] EXAMPLE =
      HexFormat.of()
          .parseHex(
              "01000038"
                  + "0f403f9473978057bd83d5cb98f4227a"
                  + "01066e656d6f"
                  + "02120dbe708d93d413ce3196e43f782a0aee"
                  + "0406c0a80110"
                  + "050600000003");

  @Test
  @DisplayName("R9 the example of RFC 2865 is read")
  void readsTheExampleOfRfc2865() {
    RadiusPacket packet = new RadiusPacket(EXAMPLE);
    assertThat(packet.scan(EXAMPLE.length)).isTrue();
    assertThat(packet.code()).isEqualTo(PacketCode.ACCESS_REQUEST);
    assertThat(packet.identifier()).isZero();
    assertThat(packet.text(AttributeType.USER_NAME)).isEqualTo("nemo");
    assertThat(packet.unsigned(AttributeType.NAS_PORT, -1)).isEqualTo(3);
    assertThat(packet.find(AttributeType.CLASS)).isEqualTo(RadiusPacket.ABSENT);
    assertThat(packet.unsigned(AttributeType.SESSION_TIMEOUT, 7)).isEqualTo(7);
  }

  @Test
  void signsTheReplyOfTheExample() {
    RadiusPacket request = new RadiusPacket(EXAMPLE);
    request.scan(EXAMPLE.length);
    byte[] reply =
        new PacketWriter(new PacketDigests())
            .begin(PacketCode.ACCESS_ACCEPT, 0)
            .number(AttributeType.SERVICE_TYPE, 1)
            .number(15, 0)
            .number(14, 0xc0a80103)
            .reply(request, new SharedSecret("xyzzy5461".getBytes(StandardCharsets.US_ASCII)));
    assertThat(HexFormat.of().formatHex(reply))
        .isEqualTo(
            "02000026"
                + "86fe220e7624ba2a1005f6bf9b55e0b2"
                + "060600000001"
                + "0f0600000000"
                + "0e06c0a80103");
  }

  @Test
  void takesOctetsBeyondTheLengthAsPadding() {
    byte[] padded = Arrays.copyOf(EXAMPLE, EXAMPLE.length + 9);
    RadiusPacket packet = new RadiusPacket(padded);
    assertThat(packet.scan(padded.length)).isTrue();
    assertThat(packet.length()).isEqualTo(EXAMPLE.length);
  }

  @Test
  @DisplayName("R9 a packet cut anywhere is refused")
  void refusesEveryTruncation() {
    for (int length = 0; length < EXAMPLE.length; length++) {
      byte[] cut = Arrays.copyOf(EXAMPLE, length);
      assertThat(new RadiusPacket(cut).scan(length)).as("cut to %d", length).isFalse();
    }
  }

  @Test
  @DisplayName("R9 lengths that do not add up are refused")
  void refusesLengthsThatDoNotAddUp() {
    assertThat(scanWith(21, 0)).as("attribute of length 0").isFalse();
    assertThat(scanWith(21, 1)).as("attribute of length 1").isFalse();
    assertThat(scanWith(21, 255)).as("attribute beyond the packet").isFalse();
    assertThat(scanWith(3, 19)).as("packet shorter than its header").isFalse();
    assertThat(scanWith(3, 37)).as("packet that ends inside an attribute").isFalse();
    assertThat(scanWith(2, 0x10)).as("packet longer than 4096").isFalse();
  }

  @Test
  void takesAnAttributeWithoutAValue() {
    byte[] packet = Arrays.copyOf(EXAMPLE, 22);
    packet[3] = 22;
    packet[21] = 2;
    RadiusPacket read = new RadiusPacket(packet);
    assertThat(read.scan(22)).isTrue();
    assertThat(read.text(AttributeType.USER_NAME)).isEmpty();
  }

  @Test
  void takesAPacketOfTheGreatestLengthFullOfTheSmallestAttributes() {
    byte[] packet = new byte[RadiusPacket.MAX_OCTETS];
    packet[0] = 1;
    packet[2] = 0x10;
    for (int at = RadiusPacket.HEADER_OCTETS; at < packet.length; at += 2) {
      packet[at] = (byte) AttributeType.CLASS;
      packet[at + 1] = 2;
    }
    RadiusPacket read = new RadiusPacket(packet);
    assertThat(read.scan(packet.length)).isTrue();
    int count = 0;
    int at = read.find(AttributeType.CLASS);
    while (at != RadiusPacket.ABSENT) {
      count++;
      at = read.findAfter(AttributeType.CLASS, at);
    }
    assertThat(count).isEqualTo((RadiusPacket.MAX_OCTETS - RadiusPacket.HEADER_OCTETS) / 2);
  }

  @Test
  void findsAVendorsAttributeAndPassesOverWhatIsNotLaidOutSo() {
    byte[] attributes =
        new AttributeOctets()
            .octets(AttributeType.VENDOR_SPECIFIC, new byte[] {0, 0})
            .octets(AttributeType.VENDOR_SPECIFIC, new byte[] {0, 0, 1, 55, 11, 9, 1})
            .vendorText(9, 11, "other vendor")
            .vendorText(311, 11, "found")
            .toBytes();
    byte[] octets = Arrays.copyOf(EXAMPLE, 20 + attributes.length);
    System.arraycopy(attributes, 0, octets, 20, attributes.length);
    octets[3] = (byte) octets.length;
    RadiusPacket packet = new RadiusPacket(octets);
    assertThat(packet.scan(octets.length)).isTrue();
    int offset = packet.findVendor(311, 11);
    assertThat(
            WireText.read(packet.octets(), packet.valueOffset(offset), packet.valueLength(offset)))
        .isEqualTo("found");
    assertThat(packet.findVendor(311, 12)).isEqualTo(RadiusPacket.ABSENT);
  }

  private static boolean scanWith(int at, int value) {
    byte[] changed = EXAMPLE.clone();
    changed[at] = (byte) value;
    return new RadiusPacket(changed).scan(changed.length);
  }
}
