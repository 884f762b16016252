package net.lastmile.ops.bng.packet;

import java.security.SecureRandom;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.tinyradius.core.RadiusPacketException;
import org.tinyradius.core.attribute.type.RadiusAttribute;
import org.tinyradius.core.packet.PacketType;
import org.tinyradius.core.packet.request.AccessRequest;
import org.tinyradius.core.packet.request.RadiusRequest;
import org.tinyradius.core.packet.response.RadiusResponse;

/** One log-in of a line: its Access-Request, and the check of the Access-Accept. */
public final class LoginAttempt implements RequestDraft {
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final int IDENTIFIER = 1;
  private static final int RESERVED_OCTETS = 8;
  private final Login login;
  private final List<RadiusAttribute> attributes;
  private final MsChapV2 msChap;

  public LoginAttempt(Login login, List<RadiusAttribute> common) {
    this.login = login;
    Attributes all = new Attributes().text(Attributes.USER_NAME, login.username()).addAll(common);
    this.msChap = login.method() == AuthMethod.MSCHAPV2 ? addMsChap(login, all) : null;
    this.attributes = all.toList();
  }

  private static MsChapV2 addMsChap(Login login, Attributes all) {
    byte[] challenge = random(MsChapV2.CHALLENGE_OCTETS);
    byte[] peerChallenge = random(MsChapV2.CHALLENGE_OCTETS);
    MsChapV2 msChap = new MsChapV2(login.username(), login.password(), challenge, peerChallenge);
    all.vendor(Microsoft.VENDOR, Microsoft.CHAP_CHALLENGE, challenge);
    all.vendor(
        Microsoft.VENDOR, Microsoft.CHAP2_RESPONSE, response(peerChallenge, msChap.ntResponse()));
    return msChap;
  }

  /** Ident, flags, peer challenge, eight reserved octets, response (RFC 2548 section 2.3.2). */
  private static byte[] response(byte[] peerChallenge, byte[] ntResponse) {
    byte[] octets =
        Arrays.copyOf(
            new byte[] {IDENTIFIER, 0},
            2 + MsChapV2.CHALLENGE_OCTETS + RESERVED_OCTETS + MsChapV2.NT_RESPONSE_OCTETS);
    System.arraycopy(peerChallenge, 0, octets, 2, peerChallenge.length);
    System.arraycopy(ntResponse, 0, octets, octets.length - ntResponse.length, ntResponse.length);
    return octets;
  }

  @Override
  public RadiusRequest with(byte id, int delaySeconds) throws RadiusPacketException {
    AccessRequest bare =
        (AccessRequest)
            RadiusRequest.create(
                Attributes.DICTIONARY, PacketType.ACCESS_REQUEST, id, null, attributes);
    return switch (login.method()) {
      case PAP -> bare.withPapPassword(login.password());
      case CHAP -> bare.withChapPassword(login.password());
      case MSCHAPV2 -> bare;
    };
  }

  /**
   * What is wrong with an Access-Accept, if anything. With MS-CHAPv2 the server must prove that it
   * knows the password too, and send the keys that the line derived.
   */
  public Optional<String> flawIn(
      RadiusResponse accept, byte[] secret, byte[] requestAuthenticator) {
    if (msChap == null) {
      return Optional.empty();
    }
    String expected = (char) IDENTIFIER + msChap.authenticatorResponse();
    Optional<String> success =
        Attributes.text(accept, Microsoft.VENDOR, Microsoft.CHAP2_SUCCESS)
            .filter(text -> text.startsWith(expected));
    if (success.isEmpty()) {
      return Optional.of("MS-CHAP2-Success is missing or wrong");
    }
    MppeKeys keys = new MppeKeys(msChap);
    boolean same =
        isKey(accept, Microsoft.MPPE_SEND_KEY, keys.sendKey(), secret, requestAuthenticator)
            && isKey(
                accept, Microsoft.MPPE_RECV_KEY, keys.receiveKey(), secret, requestAuthenticator);
    return same ? Optional.empty() : Optional.of("MPPE keys are missing or wrong");
  }

  private static boolean isKey(
      RadiusResponse accept, int type, byte[] expected, byte[] secret, byte[] authenticator) {
    return Attributes.octets(accept, Microsoft.VENDOR, type)
        .map(value -> MppeKeys.unwrap(value, secret, authenticator))
        .filter(key -> Arrays.equals(key, expected))
        .isPresent();
  }

  private static byte[] random(int octets) {
    byte[] bytes = new byte[octets];
    RANDOM.nextBytes(bytes);
    return bytes;
  }
}
