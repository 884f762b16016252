package net.lastmile.ops.bench;

import java.util.Arrays;
import java.util.random.RandomGenerator;

/** Changes a packet so that what counts of it differs from what was signed. */
final class Mutation {
  private static final int LENGTH_AT = 2;
  private static final int MAX_FLIPS = 6;
  private static final int MAX_GROWTH_OCTETS = 64;
  private final RandomGenerator random;

  Mutation(RandomGenerator random) {
    this.random = random;
  }

  byte[] of(byte[] whole) {
    while (true) {
      byte[] changed = change(whole.clone());
      if (changed.length < whole.length
          || !Arrays.equals(changed, 0, whole.length, whole, 0, whole.length)) {
        return changed;
      }
    }
  }

  private byte[] change(byte[] packet) {
    switch (random.nextInt(5)) {
      case 0 -> {
        return Arrays.copyOf(packet, random.nextInt(packet.length));
      }
      case 1 -> {
        byte[] grown = Arrays.copyOf(packet, packet.length + random.nextInt(MAX_GROWTH_OCTETS) + 1);
        grown[LENGTH_AT + 1] = (byte) grown.length;
        return grown;
      }
      case 2 -> random.nextBytes(packet);
      case 3 -> packet[LENGTH_AT + random.nextInt(2)] = (byte) random.nextInt();
      default -> flip(packet);
    }
    return packet;
  }

  private void flip(byte[] packet) {
    for (int flips = random.nextInt(MAX_FLIPS); flips >= 0; flips--) {
      packet[random.nextInt(packet.length)] ^= (byte) (1 << random.nextInt(8));
    }
  }

  /** Whether it can be read as a complete Access-Request without a Message-Authenticator. */
  static boolean isUnsignedAccess(byte[] packet) {
    if (packet.length < RequestOctets.HEADER_OCTETS || packet[0] != RequestOctets.ACCESS_REQUEST) {
      return false;
    }
    int end = (packet[LENGTH_AT] & 0xff) << 8 | packet[LENGTH_AT + 1] & 0xff;
    int at = RequestOctets.HEADER_OCTETS;
    while (at + 1 < end && end <= packet.length) {
      int length = packet[at + 1] & 0xff;
      if (packet[at] == RequestOctets.MESSAGE_AUTHENTICATOR || length < 2) {
        return false;
      }
      at += length;
    }
    return at == end;
  }
}
