package net.lastmile.edge.access;

import java.nio.ByteBuffer;
import java.security.SecureRandom;

/**
 * Makes the Class of each Access-Accept: 16 octets never given twice, by which the accounting of a
 * session is known even where routers repeat their session ids. For one thread.
 */
public final class ClassTokens {
  public static final int OCTETS = 16;

  private final long origin = new SecureRandom().nextLong();
  private long counter;

  /**
   * @param nowMillis tells apart what two runs with the same random origin would give
   */
  byte[] next(long nowMillis) {
    counter++;
    return ByteBuffer.allocate(OCTETS)
        .putLong(origin)
        .putInt((int) (nowMillis / 1000))
        .putInt((int) counter)
        .array();
  }
}
