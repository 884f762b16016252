package net.lastmile.edge.access;

import static net.lastmile.edge.radius.RadiusPacket.ABSENT;
import static net.lastmile.edge.radius.RadiusPacket.AUTHENTICATOR_OFFSET;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import net.lastmile.edge.radius.AttributeOctets;
import net.lastmile.edge.radius.AttributeType;
import net.lastmile.edge.radius.RadiusPacket;
import net.lastmile.edge.radius.SaltEncryption;
import net.lastmile.edge.radius.SharedSecret;

/** MS-CHAP and MS-CHAPv2 as RFC 2548 carries them over RADIUS. For one thread. */
final class MsChapLogin {
  private static final int ENCRYPTION_ALLOWED = 1;
  // 128 and 40 bit; the router and the line choose one.
  private static final int ENCRYPTION_TYPES = 6;
  private static final HexFormat UPPER = HexFormat.of().withUpperCase();
  private static final int IDENT_OCTETS = 1;
  private static final int SUCCESS_OCTETS = IDENT_OCTETS + MsChap.ANSWER_OCTETS;
  private static final int KEY_OCTETS = SaltEncryption.hiddenOctets(MppeKeys.KEY_OCTETS);

  /** Where in {@link #accepted} the values start that differ from log-in to log-in. */
  private static final int SUCCESS_AT =
      encryption().toBytes().length + AttributeOctets.VENDOR_VALUE_OFFSET;

  private static final int SEND_KEY_AT =
      SUCCESS_AT + SUCCESS_OCTETS + AttributeOctets.VENDOR_VALUE_OFFSET;
  private static final int RECEIVE_KEY_AT =
      SEND_KEY_AT + KEY_OCTETS + AttributeOctets.VENDOR_VALUE_OFFSET;

  private final MsChap calculation = new MsChap();
  private final MppeKeys keys = new MppeKeys();
  private final byte[] accepted =
      encryption()
          .vendorOctets(Microsoft.VENDOR, Microsoft.MS_CHAP2_SUCCESS, new byte[SUCCESS_OCTETS])
          .vendorOctets(Microsoft.VENDOR, Microsoft.MS_MPPE_SEND_KEY, new byte[KEY_OCTETS])
          .vendorOctets(Microsoft.VENDOR, Microsoft.MS_MPPE_RECV_KEY, new byte[KEY_OCTETS])
          .toBytes();

  /**
   * Checks MS-CHAP2-Response.
   *
   * @param response offset of the attribute
   * @return attributes for the Access-Accept, valid until the next call; null if the response is
   *     wrong
   */
  byte[] second(RadiusPacket request, int response, byte[] ntHash, SharedSecret secret) {
    int challenge = challenge(request, MsChap.LONG_CHALLENGE_OCTETS);
    int name = request.find(AttributeType.USER_NAME);
    if (challenge == ABSENT || name == ABSENT || !isWhole(request, response)) {
      return null;
    }
    byte[] octets = request.octets();
    int value = request.valueOffset(response);
    int proof = value + Microsoft.RESPONSE_NT;
    int domain = MsChap.domainOctets(octets, request.valueOffset(name), request.valueLength(name));
    byte[] question = question(request, value, challenge, name, domain);
    boolean right = calculation.responseHolds(ntHash, question, 0, octets, proof);
    if (!right && domain > 0) {
      // The backslash may be part of the username.
      question = question(request, value, challenge, name, 0);
      right = calculation.responseHolds(ntHash, question, 0, octets, proof);
    }
    if (!right) {
      return null;
    }
    byte[] hashHash = calculation.hashOf(ntHash);
    accepted[SUCCESS_AT] = octets[value];
    calculation.authenticatorResponse(
        hashHash, octets, proof, question, accepted, SUCCESS_AT + IDENT_OCTETS);
    keys.begin(hashHash, octets, proof);
    keys.hide(keys.send(), octets, AUTHENTICATOR_OFFSET, secret, accepted, SEND_KEY_AT);
    keys.hide(keys.receive(), octets, AUTHENTICATOR_OFFSET, secret, accepted, RECEIVE_KEY_AT);
    return accepted;
  }

  /**
   * @param from octets at the start of the name that are not hashed
   */
  private byte[] question(RadiusPacket request, int value, int challenge, int name, int from) {
    return calculation.challengeHash(
        request.octets(),
        value + Microsoft.RESPONSE_PEER_CHALLENGE,
        challenge,
        request.valueOffset(name) + from,
        request.valueLength(name) - from);
  }

  /** As {@link #second}, for MS-CHAP-Response; its LAN Manager half is ignored. */
  byte[] first(RadiusPacket request, int response, byte[] ntHash, SharedSecret secret) {
    int challenge = challenge(request, MsChap.CHALLENGE_OCTETS);
    if (challenge == ABSENT || !isWhole(request, response)) {
      return null;
    }
    byte[] octets = request.octets();
    int value = request.valueOffset(response);
    if (octets[value + Microsoft.RESPONSE_FLAGS] != 1
        || !calculation.responseHolds(
            ntHash, octets, challenge, octets, value + Microsoft.RESPONSE_NT)) {
      return null;
    }
    return encryption()
        .vendorOctets(
            Microsoft.VENDOR,
            Microsoft.MS_CHAP_MPPE_KEYS,
            keys.hideFirstVersion(calculation.hashOf(ntHash), octets, AUTHENTICATOR_OFFSET, secret))
        .toBytes();
  }

  /** MS-CHAP-Error (RFC 2759 section 6): authentication failure, no retry with another password. */
  byte[] error(RadiusPacket request) {
    int second = request.findVendor(Microsoft.VENDOR, Microsoft.MS_CHAP2_RESPONSE);
    int response =
        second == ABSENT
            ? request.findVendor(Microsoft.VENDOR, Microsoft.MS_CHAP_RESPONSE)
            : second;
    if (response == ABSENT || request.valueLength(response) == 0) {
      return new byte[0];
    }
    int challenge = challenge(request, MsChap.LONG_CHALLENGE_OCTETS);
    String text =
        second == ABSENT || challenge == ABSENT
            ? "E=691 R=0"
            : "E=691 R=0 C="
                + UPPER.formatHex(
                    request.octets(), challenge, challenge + MsChap.LONG_CHALLENGE_OCTETS)
                + " V=3 M=Access denied";
    byte ident = request.octets()[request.valueOffset(response)];
    return new AttributeOctets()
        .vendorOctets(Microsoft.VENDOR, Microsoft.MS_CHAP_ERROR, withIdent(ident, text))
        .toBytes();
  }

  private static AttributeOctets encryption() {
    return new AttributeOctets()
        .vendorNumber(Microsoft.VENDOR, Microsoft.MS_MPPE_ENCRYPTION_POLICY, ENCRYPTION_ALLOWED)
        .vendorNumber(Microsoft.VENDOR, Microsoft.MS_MPPE_ENCRYPTION_TYPES, ENCRYPTION_TYPES);
  }

  private static boolean isWhole(RadiusPacket request, int response) {
    return request.valueLength(response) == Microsoft.RESPONSE_VALUE_OCTETS;
  }

  /** Where the challenge of this length starts, or ABSENT. */
  private static int challenge(RadiusPacket request, int octets) {
    int attribute = request.findVendor(Microsoft.VENDOR, Microsoft.MS_CHAP_CHALLENGE);
    return attribute != ABSENT && request.valueLength(attribute) == octets
        ? request.valueOffset(attribute)
        : ABSENT;
  }

  private static byte[] withIdent(byte ident, String text) {
    byte[] ascii = text.getBytes(StandardCharsets.US_ASCII);
    byte[] value = new byte[1 + ascii.length];
    value[0] = ident;
    System.arraycopy(ascii, 0, value, 1, ascii.length);
    return value;
  }
}
