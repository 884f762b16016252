package net.lastmile.edge.access;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;

/**
 * RFC 2548 section 2.4.2 from the router's side, written from the RFC independently of our code.
 */
public final class PlainKeys {
  private PlainKeys() {}

  public static byte[] unhide(byte[] value, byte[] requestAuthenticator, String secret)
      throws Exception {
    byte[] key = secret.getBytes(StandardCharsets.UTF_8);
    byte[] plain = new byte[value.length - 2];
    byte[] previous = Arrays.copyOf(requestAuthenticator, 18);
    previous[16] = value[0];
    previous[17] = value[1];
    for (int block = 0; block < plain.length; block += 16) {
      MessageDigest md5 = MessageDigest.getInstance("MD5");
      md5.update(key);
      byte[] mask = md5.digest(previous);
      for (int i = 0; i < 16; i++) {
        plain[block + i] = (byte) (value[2 + block + i] ^ mask[i]);
      }
      previous = Arrays.copyOfRange(value, 2 + block, 2 + block + 16);
    }
    return Arrays.copyOfRange(plain, 1, 1 + plain[0]);
  }
}
