package net.lastmile.identity.keycloak;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.UncheckedIOException;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Map;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;
import net.lastmile.platform.rest.Json;
import org.keycloak.representations.idm.CredentialRepresentation;

/**
 * Hashes a password at once, in the form that Keycloak imports, so that it is never stored or
 * passed on. Keycloak hashes it again in its own way at the first log-in.
 */
public final class PasswordHash {
  private static final String ALGORITHM = "pbkdf2-sha512";
  private static final int ITERATIONS = 210_000;
  private static final int SALT_OCTETS = 16;
  private static final int HASH_BITS = 512;
  private static final SecureRandom RANDOM = new SecureRandom();

  private PasswordHash() {}

  /** What may be stored of a password: JSON with salt and hash. */
  public static String of(String password) {
    byte[] salt = new byte[SALT_OCTETS];
    RANDOM.nextBytes(salt);
    Base64.Encoder base64 = Base64.getEncoder();
    return write(
        Map.of(
            "value", base64.encodeToString(derive(password, salt)),
            "salt", base64.encodeToString(salt),
            "additionalParameters", Map.of()));
  }

  static CredentialRepresentation toCredential(String hash) {
    CredentialRepresentation credential = new CredentialRepresentation();
    credential.setType(CredentialRepresentation.PASSWORD);
    credential.setSecretData(hash);
    credential.setCredentialData(
        write(
            Map.of(
                "algorithm", ALGORITHM,
                "hashIterations", ITERATIONS,
                "additionalParameters", Map.of())));
    return credential;
  }

  private static byte[] derive(String password, byte[] salt) {
    PBEKeySpec spec = new PBEKeySpec(password.toCharArray(), salt, ITERATIONS, HASH_BITS);
    try {
      return SecretKeyFactory.getInstance("PBKDF2WithHmacSHA512").generateSecret(spec).getEncoded();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    } finally {
      spec.clearPassword();
    }
  }

  private static String write(Map<String, Object> json) {
    try {
      return Json.MAPPER.writeValueAsString(json);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }
}
