package net.lastmile.edge.access;

import static net.lastmile.edge.radius.RadiusPacket.AUTHENTICATOR_OFFSET;

import net.lastmile.edge.radius.AttributeType;
import net.lastmile.edge.radius.ConstantTime;
import net.lastmile.edge.radius.OctetHash;
import net.lastmile.edge.radius.RadiusPacket;
import net.lastmile.edge.radius.SharedSecret;

/** PAP (RFC 2865 section 5.2) and CHAP (section 5.3). For one thread. */
final class PasswordCheck {
  private static final int BLOCK_OCTETS = 16;
  private static final int DELETE = 0x7F;
  private static final int MAX_HIDDEN_OCTETS = 128;
  private static final int CHAP_OCTETS = 1 + OctetHash.MD5_OCTETS;

  private final OctetHash md5 = OctetHash.md5();
  private final byte[] mask = new byte[OctetHash.MD5_OCTETS];

  /**
   * Whether User-Password, encrypted by RFC 2865 section 5.2, is this password.
   *
   * @param attribute offset of User-Password
   * @param password array that holds the password from {@code from} on
   */
  boolean papHolds(
      RadiusPacket packet,
      int attribute,
      SharedSecret secret,
      byte[] password,
      int from,
      int length) {
    int hidden = packet.valueLength(attribute);
    // For an empty password some routers send an empty attribute instead of an encrypted block of
    // zeros.
    if (hidden == 0) {
      return length == 0;
    }
    if (hidden > MAX_HIDDEN_OCTETS || hidden % BLOCK_OCTETS != 0) {
      return false;
    }
    byte[] octets = packet.octets();
    int value = packet.valueOffset(attribute);
    int previous = AUTHENTICATOR_OFFSET;
    int difference = length > hidden ? 1 : 0;
    for (int at = 0; at < hidden; at += BLOCK_OCTETS) {
      secret.addTo(md5);
      md5.add(octets, previous, BLOCK_OCTETS).into(mask, 0);
      for (int i = 0; i < BLOCK_OCTETS; i++) {
        int wanted = at + i < length ? password[from + at + i] : 0;
        difference |= wanted ^ mask[i] ^ octets[value + at + i];
      }
      previous = value + at;
    }
    return (difference & 0xFF) == 0;
  }

  /**
   * Whether User-Password decrypts to control characters, which nobody types. Nine out of ten
   * passwords encrypted with another secret do.
   */
  boolean papIsUnreadable(RadiusPacket packet, int attribute, SharedSecret secret) {
    int hidden = packet.valueLength(attribute);
    if (hidden == 0 || hidden > MAX_HIDDEN_OCTETS || hidden % BLOCK_OCTETS != 0) {
      return false;
    }
    byte[] octets = packet.octets();
    int value = packet.valueOffset(attribute);
    int previous = AUTHENTICATOR_OFFSET;
    boolean padding = false;
    boolean unreadable = false;
    for (int at = 0; at < hidden; at += BLOCK_OCTETS) {
      secret.addTo(md5);
      md5.add(octets, previous, BLOCK_OCTETS).into(mask, 0);
      for (int i = 0; i < BLOCK_OCTETS; i++) {
        int octet = (mask[i] ^ octets[value + at + i]) & 0xFF;
        // Zeros fill the last block; anything after a zero is not text.
        unreadable |= octet != 0 && (padding || octet < ' ' || octet == DELETE);
        padding |= octet == 0;
      }
      previous = value + at;
    }
    return unreadable;
  }

  /**
   * Whether CHAP-Password answers CHAP-Challenge or, without one, the Request Authenticator.
   *
   * @param attribute offset of CHAP-Password
   */
  boolean chapHolds(RadiusPacket packet, int attribute, byte[] password, int from, int length) {
    if (packet.valueLength(attribute) != CHAP_OCTETS) {
      return false;
    }
    byte[] octets = packet.octets();
    int value = packet.valueOffset(attribute);
    int challenge = packet.find(AttributeType.CHAP_CHALLENGE);
    md5.add(octets[value]).add(password, from, length);
    if (challenge == RadiusPacket.ABSENT) {
      md5.add(octets, AUTHENTICATOR_OFFSET, RadiusPacket.AUTHENTICATOR_OCTETS);
    } else {
      md5.add(octets, packet.valueOffset(challenge), packet.valueLength(challenge));
    }
    md5.into(mask, 0);
    return ConstantTime.equal(mask, 0, octets, value + 1, mask.length);
  }
}
