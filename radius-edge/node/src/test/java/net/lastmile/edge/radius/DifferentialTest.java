package net.lastmile.edge.radius;

import static org.assertj.core.api.Assertions.assertThat;

import io.netty.buffer.Unpooled;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tinyradius.core.RadiusPacketException;
import org.tinyradius.core.attribute.type.RadiusAttribute;
import org.tinyradius.core.dictionary.DefaultDictionary;
import org.tinyradius.core.packet.request.RadiusRequest;

/**
 * The same packets through our codec and tinyradius-netty's: whole, changed, cut and padded ones,
 * with a valid signature or without. Every difference between the two has one of the reasons given
 * here.
 */
class DifferentialTest {
  private static final int PACKETS = 40_000;
  private static final String SECRET = "s3cret";
  private static final int[] TYPES = {
    1, 2, 3, 4, 5, 6, 7, 8, 11, 24, 25, 26, 27, 30, 31, 32, 33, 40, 41, 42, 43, 44, 46, 52, 53, 55,
    61, 64, 79, 87, 95, 97, 100, 123, 168, 171, 241, 245
  };
  private static final int[] LENGTHS = {0, 1, 2, 3, 4, 5, 6, 8, 16, 18, 20, 32, 100, 253};
  private static final int[] VENDORS = {9, 311, 14988, 2011, 99_999};

  private final SharedSecret secret = new SharedSecret(SECRET.getBytes(StandardCharsets.UTF_8));
  private final SplittableRandom random = new SplittableRandom(5080);
  private final PacketWriter writer = new PacketWriter(new PacketDigests());
  private final PacketDigests digests = new PacketDigests();

  /** Why the other codec rejects a packet that ours accepts. The opposite never happens. */
  private enum Difference {
    /** RFC 2865 section 3: octets beyond Length are padding and must be ignored. */
    REFUSES_PADDING("packet length mismatch"),
    /**
     * One attribute with a wrong length makes it reject the packet; we read that attribute as
     * absent.
     */
    REFUSES_FOR_ONE_ATTRIBUTE("unreadable attribute"),
    /** It decrypts User-Password while reading; we do so when the password is checked. */
    DECRYPTS_WHILE_READING("Error decoding attribute"),
    /** Our codec does not check what a log-in consists of: see SignatureCheck, PasswordMethods. */
    KNOWS_LOGIN_METHODS("should have exactly one");

    private final String sign;

    Difference(String sign) {
      this.sign = sign;
    }

    static Difference of(String reason, byte[] packet) {
      return Arrays.stream(values())
          .filter(difference -> reason.contains(difference.sign))
          .findFirst()
          .orElseThrow(() -> new AssertionError(reason + ": " + HexFormat.of().formatHex(packet)));
    }
  }

  /**
   * @param attributes in hexadecimal if the packet was accepted, else the reason
   */
  private record Reading(boolean taken, String attributes) {}

  @Test
  @DisplayName(
      "R9 another codec takes no packet that ours refuses, and refuses none without reason")
  void everyDifferenceIsExplained() {
    Map<Difference, Integer> differences = new EnumMap<>(Difference.class);
    int taken = 0;
    for (int i = 0; i < PACKETS; i++) {
      byte[] packet = packet();
      Reading ours = ours(packet);
      Reading theirs = theirs(packet);
      if (ours.taken() && !theirs.taken()) {
        differences.merge(Difference.of(theirs.attributes(), packet), 1, Integer::sum);
        continue;
      }
      String hex = HexFormat.of().formatHex(packet);
      assertThat(ours.taken()).as("whether %s is taken", hex).isEqualTo(theirs.taken());
      if (ours.taken()) {
        taken++;
        assertThat(ours.attributes()).as("attributes of %s", hex).isEqualTo(theirs.attributes());
      }
    }
    assertThat(taken).as("packets both took").isGreaterThan(PACKETS / 5);
    assertThat(differences).as("each difference was met").containsOnlyKeys(Difference.values());
  }

  private Reading ours(byte[] octets) {
    RadiusPacket packet = new RadiusPacket(octets);
    if (!packet.scan(octets.length)) {
      return new Reading(false, "malformed");
    }
    int signature = packet.find(AttributeType.MESSAGE_AUTHENTICATOR);
    boolean holds =
        (signature == RadiusPacket.ABSENT
                || digests.messageAuthenticatorHolds(packet, signature, secret))
            && (packet.code() == PacketCode.ACCESS_REQUEST
                || digests.requestAuthenticatorHolds(packet, secret));
    if (!holds) {
      return new Reading(false, "forged");
    }
    ByteArrayOutputStream attributes = new ByteArrayOutputStream();
    int at = RadiusPacket.HEADER_OCTETS;
    while (at < packet.length()) {
      int length = 2 + packet.valueLength(at);
      // The other codec shows this attribute in clear.
      if (octets[at] != AttributeType.USER_PASSWORD) {
        attributes.write(octets, at, length);
      }
      at += length;
    }
    return new Reading(true, HexFormat.of().formatHex(attributes.toByteArray()));
  }

  private static Reading theirs(byte[] octets) {
    try {
      RadiusRequest request =
          RadiusRequest.fromByteBuf(DefaultDictionary.INSTANCE, Unpooled.wrappedBuffer(octets))
              .decodeRequest(SECRET);
      ByteArrayOutputStream attributes = new ByteArrayOutputStream();
      for (RadiusAttribute attribute : request.getAttributes()) {
        if (attribute.getType() != AttributeType.USER_PASSWORD || attribute.getVendorId() != -1) {
          attributes.writeBytes(attribute.toByteArray());
        }
      }
      return new Reading(true, HexFormat.of().formatHex(attributes.toByteArray()));
    } catch (RadiusPacketException e) {
      return new Reading(false, e.getMessage());
    } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
      return new Reading(false, "unreadable attribute: " + e.getMessage());
    }
  }

  private byte[] packet() {
    boolean accounting = random.nextBoolean();
    int code = accounting ? PacketCode.ACCOUNTING_REQUEST : PacketCode.ACCESS_REQUEST;
    int identifier = random.nextInt(256);
    AttributeOctets attributes = new AttributeOctets();
    for (int n = random.nextInt(8); n >= 0; n--) {
      addAttribute(attributes);
    }
    PacketWriter packet =
        (random.nextBoolean()
                ? writer.beginSigned(code, identifier)
                : writer.begin(code, identifier))
            .add(attributes.toBytes());
    return damaged(
        accounting
            ? packet.accountingRequest(secret)
            : packet.accessRequest(octets(RadiusPacket.AUTHENTICATOR_OCTETS), secret));
  }

  private void addAttribute(AttributeOctets out) {
    boolean odd = random.nextInt(3) == 0;
    byte[] value = octets(odd ? LENGTHS[random.nextInt(LENGTHS.length)] : Integer.BYTES);
    if (random.nextInt(5) == 0 && value.length < 240) {
      out.vendorOctets(VENDORS[random.nextInt(VENDORS.length)], random.nextInt(1, 60), value);
    } else {
      out.octets(TYPES[random.nextInt(TYPES.length)], value);
    }
  }

  /** Two out of three stay whole. */
  private byte[] damaged(byte[] packet) {
    switch (random.nextInt(6)) {
      case 0 -> packet[random.nextInt(packet.length)] = (byte) random.nextInt();
      case 1 -> {
        return Arrays.copyOf(packet, random.nextInt(packet.length + 30));
      }
      default -> {}
    }
    return packet;
  }

  private byte[] octets(int length) {
    byte[] octets = new byte[length];
    random.nextBytes(octets);
    return octets;
  }
}
