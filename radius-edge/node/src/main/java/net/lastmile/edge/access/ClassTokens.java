package net.lastmile.edge.access;

import java.security.SecureRandom;

/**
 * Makes the Class of each Access-Accept: 16 octets never given twice, by which the accounting of a
 * session is known even where routers repeat their session ids. For one thread.
 */
public final class ClassTokens {
  public static final int OCTETS = 16;

  private static final int SECONDS_AT = 8;
  private static final int COUNTER_AT = 12;

  private final byte[] token = new byte[OCTETS];
  private int counter;

  ClassTokens() {
    byte[] origin = new byte[SECONDS_AT];
    new SecureRandom().nextBytes(origin);
    System.arraycopy(origin, 0, token, 0, origin.length);
  }

  /**
   * The next one, valid until the one after it.
   *
   * @param nowMillis tells apart what two runs with the same random origin would give
   */
  byte[] next(long nowMillis) {
    put(SECONDS_AT, (int) (nowMillis / 1000));
    put(COUNTER_AT, ++counter);
    return token;
  }

  private void put(int at, int value) {
    token[at] = (byte) (value >>> 24);
    token[at + 1] = (byte) (value >>> 16);
    token[at + 2] = (byte) (value >>> 8);
    token[at + 3] = (byte) value;
  }
}
