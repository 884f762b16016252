package net.lastmile.edge.eap.tls;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;

/** Puts the peer's fragments together again. */
final class Reassembly {
  /** Room for a certificate with its chain; passwords through the tunnel are far less. */
  static final int MAX_OCTETS = 16_384;

  /** What a fragment came to. */
  enum Result {
    MORE,
    WHOLE,
    MALFORMED
  }

  private static final int UNKNOWN = -1;

  private final ByteArrayOutputStream received = new ByteArrayOutputStream();
  private int expected = UNKNOWN;

  /**
   * @param data of an EAP packet from its flags on
   */
  Result add(byte[] data) {
    if (data.length < Flags.OCTETS) {
      return Result.MALFORMED;
    }
    int from = Flags.OCTETS;
    if ((data[0] & Flags.LENGTH_INCLUDED) != 0) {
      if (data.length < Flags.OCTETS + Flags.LENGTH_OCTETS || !expect(data)) {
        return Result.MALFORMED;
      }
      from += Flags.LENGTH_OCTETS;
    }
    int limit = expected == UNKNOWN ? MAX_OCTETS : expected;
    if (received.size() + data.length - from > limit) {
      return Result.MALFORMED;
    }
    received.write(data, from, data.length - from);
    if ((data[0] & Flags.MORE_FRAGMENTS) != 0) {
      // An empty fragment that promises more would go on for ever.
      return data.length == from ? Result.MALFORMED : Result.MORE;
    }
    return expected == UNKNOWN || received.size() == expected ? Result.WHOLE : Result.MALFORMED;
  }

  /** The whole message; begins anew. */
  byte[] take() {
    byte[] whole = received.toByteArray();
    received.reset();
    expected = UNKNOWN;
    return whole;
  }

  /** Some peers repeat the length in every fragment; it has to stay the same. */
  private boolean expect(byte[] data) {
    int length = ByteBuffer.wrap(data).getInt(Flags.OCTETS);
    if (length < 0 || length > MAX_OCTETS || expected != UNKNOWN && expected != length) {
      return false;
    }
    expected = length;
    return true;
  }
}
