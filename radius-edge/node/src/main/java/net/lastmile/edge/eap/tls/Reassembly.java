package net.lastmile.edge.eap.tls;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;

/** Reassembles the peer's fragments. */
final class Reassembly {
  /** Room for a certificate with its chain; passwords through the tunnel are far smaller. */
  static final int MAX_OCTETS = 16_384;

  /** The result of a fragment. */
  enum Result {
    MORE,
    WHOLE,
    MALFORMED
  }

  private static final int UNKNOWN = -1;

  private final ByteArrayOutputStream received = new ByteArrayOutputStream();
  private int expected = UNKNOWN;

  /**
   * @param data of an EAP packet, starting with its flags
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
      // An empty fragment that announces more would never end.
      return data.length == from ? Result.MALFORMED : Result.MORE;
    }
    return expected == UNKNOWN || received.size() == expected ? Result.WHOLE : Result.MALFORMED;
  }

  /** The whole message; starts afresh. */
  byte[] take() {
    byte[] whole = received.toByteArray();
    received.reset();
    expected = UNKNOWN;
    return whole;
  }

  /** Some peers repeat the length in every fragment; it must stay the same. */
  private boolean expect(byte[] data) {
    int length = ByteBuffer.wrap(data).getInt(Flags.OCTETS);
    if (length < 0 || length > MAX_OCTETS || expected != UNKNOWN && expected != length) {
      return false;
    }
    expected = length;
    return true;
  }
}
