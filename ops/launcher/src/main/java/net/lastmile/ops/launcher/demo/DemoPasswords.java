package net.lastmile.ops.launcher.demo;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Passwords of the demo's lines, derived from a generated key, so that a run after an interruption
 * uses the same ones.
 */
record DemoPasswords(String key) {
  private static final int LENGTH = 12;

  String of(String username) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(key.getBytes(StandardCharsets.US_ASCII), "HmacSHA256"));
      byte[] octets = mac.doFinal(username.getBytes(StandardCharsets.UTF_8));
      return Base64.getUrlEncoder().encodeToString(octets).substring(0, LENGTH);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
