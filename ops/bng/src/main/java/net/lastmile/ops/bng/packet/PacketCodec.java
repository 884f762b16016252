package net.lastmile.ops.bng.packet;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.netty.buffer.Unpooled;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Optional;
import org.tinyradius.core.RadiusPacketException;
import org.tinyradius.core.packet.PacketType;
import org.tinyradius.core.packet.request.RadiusRequest;
import org.tinyradius.core.packet.response.RadiusResponse;

/** Signs and verifies packets under the NAS's shared secret. */
public final class PacketCodec {
  private static final int AUTHENTICATOR_AT = 4;
  private static final int HEADER_OCTETS = 20;
  private static final int SIGNATURE_OCTETS = 16;
  private final String secret;

  public PacketCodec(String secret) {
    this.secret = secret;
  }

  public byte[] secretOctets() {
    return secret.getBytes(UTF_8);
  }

  /**
   * Adds the Message-Authenticator to an Access-Request, and its authenticator to any other
   * request.
   */
  public RadiusRequest sign(RadiusRequest request) throws RadiusPacketException {
    return request.encodeRequest(secret);
  }

  /**
   * The answer, if its Response Authenticator is right, its code fits the request, and an Access
   * answer carries a right Message-Authenticator (RFC 3579 section 3.2, CVE-2024-3596).
   */
  public Optional<RadiusResponse> verify(
      RequestKind kind, byte[] octets, byte[] requestAuthenticator) {
    try {
      RadiusResponse raw =
          RadiusResponse.fromByteBuf(Attributes.DICTIONARY, Unpooled.wrappedBuffer(octets));
      boolean fits =
          switch (kind) {
            case ACCESS ->
                isAccessAnswer(raw.getType()) && isMessageSigned(octets, requestAuthenticator);
            case ACCOUNTING -> raw.getType() == PacketType.ACCOUNTING_RESPONSE;
          };
      return fits
          ? Optional.of(raw.decodeResponse(secret, requestAuthenticator))
          : Optional.empty();
    } catch (RadiusPacketException | RuntimeException forgedOrMalformed) {
      return Optional.empty();
    }
  }

  private static boolean isAccessAnswer(byte code) {
    return code == PacketType.ACCESS_ACCEPT || code == PacketType.ACCESS_REJECT;
  }

  /**
   * A CoA- or Disconnect-Request, if its Request Authenticator is right, and its
   * Message-Authenticator too if it has one (RFC 5176 section 3.4).
   */
  public Optional<RadiusRequest> verifyRequest(byte[] octets) {
    try {
      RadiusRequest raw =
          RadiusRequest.fromByteBuf(Attributes.DICTIONARY, Unpooled.wrappedBuffer(octets));
      RadiusRequest verified = raw.decodeRequest(secret);
      boolean unsigned = verified.filterAttributes(Attributes.MESSAGE_AUTHENTICATOR).isEmpty();
      byte[] zeros = new byte[SIGNATURE_OCTETS];
      return unsigned || isMessageSigned(octets, zeros) ? Optional.of(verified) : Optional.empty();
    } catch (RadiusPacketException | RuntimeException forgedOrMalformed) {
      return Optional.empty();
    }
  }

  public byte[] answer(RadiusResponse response, byte[] requestAuthenticator)
      throws RadiusPacketException {
    return response.encodeResponse(secret, requestAuthenticator).toBytes();
  }

  /** Whether there is a Message-Authenticator that was computed with that authenticator. */
  private boolean isMessageSigned(byte[] octets, byte[] authenticator) {
    byte[] unsigned = octets.clone();
    System.arraycopy(authenticator, 0, unsigned, AUTHENTICATOR_AT, SIGNATURE_OCTETS);
    int at = HEADER_OCTETS;
    while (at + 1 < octets.length && octets[at] != Attributes.MESSAGE_AUTHENTICATOR) {
      at += Math.max(2, octets[at + 1] & 0xff);
    }
    int value = at + 2;
    if (value + SIGNATURE_OCTETS > octets.length) {
      return false;
    }
    Arrays.fill(unsigned, value, value + SIGNATURE_OCTETS, (byte) 0);
    byte[] sent = Arrays.copyOfRange(octets, value, value + SIGNATURE_OCTETS);
    return MessageDigest.isEqual(sent, Digests.hmacMd5(secretOctets(), unsigned));
  }
}
