package net.lastmile.edge.eap.peap;

import java.nio.ByteBuffer;
import java.util.Arrays;
import net.lastmile.edge.eap.EapPacket;
import net.lastmile.edge.eap.EapType;

/** An EAP packet inside PEAPv0. */
@SuppressWarnings("ArrayRecordComponent") // Read and written, never compared.
record InnerPacket(int type, byte[] data) {
  private static final int RESULT_TLV = 3;
  private static final int MANDATORY = 0x80;
  private static final int SUCCEEDED = 1;
  private static final int FAILED = 2;
  private static final int RESULT_OCTETS = 6;

  /** Null if this is not a response. The header may be missing, as it usually is. */
  static InnerPacket read(byte[] plain) {
    EapPacket whole = EapPacket.readResponse(plain);
    if (whole != null && whole.data().length + EapPacket.TYPED_HEADER_OCTETS == plain.length) {
      return new InnerPacket(whole.type(), whole.data());
    }
    return plain.length == 0
        ? null
        : new InnerPacket(plain[0] & 0xFF, Arrays.copyOfRange(plain, 1, plain.length));
  }

  /** A request without its header. */
  static byte[] request(int type, byte[] data) {
    return ByteBuffer.allocate(1 + data.length).put((byte) type).put(data).array();
  }

  /** The request that carries the result. */
  static byte[] result(int identifier, boolean success) {
    byte[] tlv = {MANDATORY - 0x100, RESULT_TLV, 0, 2, 0, (byte) (success ? SUCCEEDED : FAILED)};
    return EapPacket.request(identifier, EapType.EXTENSIONS, tlv).toBytes();
  }

  /** Whether this confirms success. */
  boolean confirmsSuccess() {
    return type == EapType.EXTENSIONS
        && data.length >= RESULT_OCTETS
        && data[1] == RESULT_TLV
        && data[RESULT_OCTETS - 1] == SUCCEEDED;
  }
}
