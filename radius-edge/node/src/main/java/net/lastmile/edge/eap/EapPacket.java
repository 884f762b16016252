package net.lastmile.edge.eap;

import java.nio.ByteBuffer;
import java.util.Arrays;

/**
 * An EAP packet (RFC 3748 section 4).
 *
 * @param type of requests and responses; 0 in other packets
 * @param data what follows the type
 */
@SuppressWarnings("ArrayRecordComponent") // Read and written, never compared.
public record EapPacket(int code, int identifier, int type, byte[] data) {
  public static final int REQUEST = 1;
  public static final int RESPONSE = 2;
  public static final int SUCCESS = 3;
  public static final int FAILURE = 4;

  public static final int HEADER_OCTETS = 4;

  /** Header of a request or response, including the type. */
  public static final int TYPED_HEADER_OCTETS = HEADER_OCTETS + 1;

  private static final byte[] NOTHING = {};

  public static EapPacket request(int identifier, int type, byte[] data) {
    return new EapPacket(REQUEST, identifier, type, data);
  }

  public static EapPacket success(int identifier) {
    return new EapPacket(SUCCESS, identifier, 0, NOTHING);
  }

  public static EapPacket failure(int identifier) {
    return new EapPacket(FAILURE, identifier, 0, NOTHING);
  }

  /**
   * Reads a response. Octets beyond the Length field are padding (RFC 3748 section 4.1).
   *
   * @return null if this is not a whole response
   */
  public static EapPacket readResponse(byte[] octets) {
    if (octets.length < TYPED_HEADER_OCTETS || octets[0] != RESPONSE) {
      return null;
    }
    int length = (octets[2] & 0xFF) << 8 | octets[3] & 0xFF;
    if (length < TYPED_HEADER_OCTETS || length > octets.length) {
      return null;
    }
    return new EapPacket(
        RESPONSE,
        octets[1] & 0xFF,
        octets[HEADER_OCTETS] & 0xFF,
        Arrays.copyOfRange(octets, TYPED_HEADER_OCTETS, length));
  }

  public byte[] toBytes() {
    boolean typed = code == REQUEST || code == RESPONSE;
    int length = (typed ? TYPED_HEADER_OCTETS : HEADER_OCTETS) + data.length;
    ByteBuffer out =
        ByteBuffer.allocate(length)
            .put((byte) code)
            .put((byte) identifier)
            .putShort((short) length);
    if (typed) {
      out.put((byte) type);
    }
    return out.put(data).array();
  }
}
