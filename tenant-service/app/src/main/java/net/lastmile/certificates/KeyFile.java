package net.lastmile.certificates;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.SecureRandom;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;

/**
 * A key with its certificate and authority in one file (PKCS#12, RFC 7292), as devices import it.
 *
 * @param octets sealed by the password
 */
@SuppressWarnings("ArrayRecordComponent") // Octets on their way to a device.
public record KeyFile(byte[] octets, String password) {
  private static final String ALIAS = "line";
  private static final int PASSWORD_CHARS = 16;

  /** Leaves out characters that people mistake for one another. */
  private static final String LETTERS = "abcdefghijkmnpqrstuvwxyz23456789";

  private static final SecureRandom RANDOM = new SecureRandom();

  /** Seals the file with a new password. */
  public static KeyFile of(Issued issued, X509Certificate authority) {
    String password =
        RANDOM
            .ints(PASSWORD_CHARS, 0, LETTERS.length())
            .map(LETTERS::charAt)
            .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
            .toString();
    try {
      KeyStore store = KeyStore.getInstance("PKCS12");
      store.load(null, null);
      store.setKeyEntry(
          ALIAS,
          issued.key(),
          password.toCharArray(),
          new Certificate[] {issued.certificate(), authority});
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      store.store(out, password.toCharArray());
      return new KeyFile(out.toByteArray(), password);
    } catch (GeneralSecurityException | IOException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public String toString() {
    return "KeyFile[sealed]";
  }
}
