package net.lastmile.keycloak;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** A person's authenticator app: codes of RFC 6238 with SHA-1, 30 s and 6 digits. */
record Totp(String secret) {
  private static final int STEP_SECONDS = 30;
  private static final int DIGITS_MODULUS = 1_000_000;

  /** The code of the current step, or of a step that many later. */
  String code(int stepsAhead) {
    long step = Instant.now().getEpochSecond() / STEP_SECONDS + stepsAhead;
    try {
      Mac mac = Mac.getInstance("HmacSHA1");
      mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA1"));
      byte[] hash = mac.doFinal(ByteBuffer.allocate(Long.BYTES).putLong(step).array());
      int offset = hash[hash.length - 1] & 0xf;
      int truncated = ByteBuffer.wrap(hash).getInt(offset) & Integer.MAX_VALUE;
      return "%06d".formatted(truncated % DIGITS_MODULUS);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
