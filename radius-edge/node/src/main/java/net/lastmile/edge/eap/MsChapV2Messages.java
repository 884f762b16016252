package net.lastmile.edge.eap;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;

/** The messages of EAP MS-CHAPv2, starting with their OpCode. */
public final class MsChapV2Messages {
  public static final int RESPONSE = 2;
  public static final int SUCCESS = 3;

  private static final int CHALLENGE = 1;
  private static final int FAILURE = 4;
  private static final int HEADER_OCTETS = 4;
  private static final int NAME = HEADER_OCTETS + 1 + MsChapV2Proof.PROOF_OCTETS + 1;
  private static final byte[] SERVER = "lastmile".getBytes(StandardCharsets.US_ASCII);
  private static final HexFormat HEX = HexFormat.of().withUpperCase();

  private MsChapV2Messages() {}

  public static byte[] challenge(int identifier, byte[] challenge) {
    return ByteBuffer.allocate(HEADER_OCTETS + 1 + challenge.length + SERVER.length)
        .put(header(CHALLENGE, identifier, 1 + challenge.length + SERVER.length))
        .put((byte) challenge.length)
        .put(challenge)
        .put(SERVER)
        .array();
  }

  public static byte[] success(int identifier, String answer) {
    return text(SUCCESS, identifier, answer + " M=Welcome");
  }

  /** RFC 2759 section 6: authentication failure, no retry. */
  public static byte[] failure(int identifier, byte[] challenge) {
    String text = "E=691 R=0 C=" + HEX.formatHex(challenge) + " V=3 M=Access denied";
    return text(FAILURE, identifier, text);
  }

  /** The peer's proof; null if this is not a response of this layout. */
  public static MsChapV2Proof proof(byte[] message, int identifier, byte[] challenge) {
    if (message.length < NAME
        || message[0] != RESPONSE
        || message[1] != (byte) identifier
        || message[HEADER_OCTETS] != MsChapV2Proof.PROOF_OCTETS + 1) {
      return null;
    }
    int value = HEADER_OCTETS + 1;
    return new MsChapV2Proof(
        challenge,
        Arrays.copyOfRange(message, value, value + MsChapV2Proof.PROOF_OCTETS),
        Arrays.copyOfRange(message, NAME, message.length));
  }

  private static byte[] text(int code, int identifier, String text) {
    byte[] ascii = text.getBytes(StandardCharsets.US_ASCII);
    return ByteBuffer.allocate(HEADER_OCTETS + ascii.length)
        .put(header(code, identifier, ascii.length))
        .put(ascii)
        .array();
  }

  private static byte[] header(int code, int identifier, int octets) {
    return ByteBuffer.allocate(HEADER_OCTETS)
        .put((byte) code)
        .put((byte) identifier)
        .putShort((short) (HEADER_OCTETS + octets))
        .array();
  }
}
