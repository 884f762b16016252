package net.lastmile.portal.login;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** A panel client's secret: HMAC-SHA256 of its client id under the platform's panel key. */
final class ClientSecret {
  private static final String ALGORITHM = "HmacSHA256";

  private ClientSecret() {}

  /** base64url without padding, as specified in {@code docs/configuration.md}. */
  static String of(String clientId, byte[] panelKey) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(new SecretKeySpec(panelKey, ALGORITHM));
      byte[] digest = mac.doFinal(clientId.getBytes(StandardCharsets.UTF_8));
      return Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
    } catch (GeneralSecurityException never) {
      throw new IllegalStateException(never);
    }
  }
}
