package net.lastmile.systemtests;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Locale;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * A person's authenticator app: codes of RFC 6238 with SHA-1, 30 s and 6 digits.
 *
 * @param key as the page shows it for typing: base32 in groups (RFC 4648 section 6)
 */
record Totp(String key) {
  private static final int STEP_SECONDS = 30;
  private static final int DIGITS_MODULUS = 1_000_000;
  private static final String BASE32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
  private static final int BITS = 5;

  /** The code of the current step, or of a step that many later: no code is valid twice. */
  String code(int stepsAhead) {
    long step = Instant.now().getEpochSecond() / STEP_SECONDS + stepsAhead;
    try {
      Mac mac = Mac.getInstance("HmacSHA1");
      mac.init(new SecretKeySpec(octets(), "HmacSHA1"));
      byte[] hash = mac.doFinal(ByteBuffer.allocate(Long.BYTES).putLong(step).array());
      int offset = hash[hash.length - 1] & 0xf;
      int truncated = ByteBuffer.wrap(hash).getInt(offset) & Integer.MAX_VALUE;
      return "%06d".formatted(truncated % DIGITS_MODULUS);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private byte[] octets() {
    String letters = key.toUpperCase(Locale.ROOT).replaceAll("[^A-Z2-7]", "");
    byte[] octets = new byte[letters.length() * BITS / Byte.SIZE];
    int held = 0;
    int bits = 0;
    int at = 0;
    for (char letter : letters.toCharArray()) {
      held = held << BITS | BASE32.indexOf(letter);
      bits += BITS;
      if (bits >= Byte.SIZE) {
        bits -= Byte.SIZE;
        octets[at++] = (byte) (held >> bits);
      }
    }
    return octets;
  }
}
