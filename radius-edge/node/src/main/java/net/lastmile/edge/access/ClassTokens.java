package net.lastmile.edge.access;

import java.security.SecureRandom;
import net.lastmile.edge.directory.SubscriberEntry;
import net.lastmile.edge.radius.LineClass;

/**
 * Makes the Class of each Access-Accept. Its first part names the log-in and is never given twice,
 * so that accounting finds its session even if a router repeats session ids; the rest says whose it
 * is. For one thread.
 */
final class ClassTokens {
  private static final int SECONDS_AT = 8;
  private static final int COUNTER_AT = 12;

  private final byte[] token = new byte[LineClass.OCTETS];
  private int counter;

  ClassTokens() {
    byte[] origin = new byte[SECONDS_AT];
    new SecureRandom().nextBytes(origin);
    System.arraycopy(origin, 0, token, 0, origin.length);
  }

  /**
   * The next Class; valid until the next call.
   *
   * @param attempt the log-in it is for; its time keeps apart the Classes of two runs with the same
   *     random origin
   */
  byte[] next(Attempt attempt) {
    put(SECONDS_AT, (int) (attempt.nowMillis / 1000));
    put(COUNTER_AT, ++counter);
    LineClass.seal(token, attempt.tenant.id(), attempt.entry, SubscriberEntry.ID);
    return token;
  }

  private void put(int at, int value) {
    token[at] = (byte) (value >>> 24);
    token[at + 1] = (byte) (value >>> 16);
    token[at + 2] = (byte) (value >>> 8);
    token[at + 3] = (byte) value;
  }
}
