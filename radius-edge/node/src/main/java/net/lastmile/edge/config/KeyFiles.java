package net.lastmile.edge.config;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.interfaces.RSAPrivateKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import net.lastmile.edge.contract.secret.RegionSeal;

/** Reads files that hold one key each. Messages never quote their contents. */
final class KeyFiles {
  private KeyFiles() {}

  /** A base64 text of 32 octets. */
  static byte[] secret(Path file) throws IOException {
    byte[] key = base64(Files.readString(file).strip());
    if (key.length != RegionSeal.KEY_OCTETS) {
      throw new IOException(
          "it holds " + key.length + " octets, not " + RegionSeal.KEY_OCTETS + ", in base64");
    }
    return key;
  }

  /** An RSA key as PKCS#8 PEM (RFC 7468 section 10). */
  static RSAPrivateKey rsa(Path file) throws IOException {
    String base64 =
        Files.readString(file).replaceAll("-----[A-Z ]+-----", "").replaceAll("\\s", "");
    try {
      PKCS8EncodedKeySpec spec = new PKCS8EncodedKeySpec(base64(base64));
      return (RSAPrivateKey) KeyFactory.getInstance("RSA").generatePrivate(spec);
    } catch (GeneralSecurityException e) {
      throw new IOException("it holds no RSA key as PKCS#8 PEM", e);
    }
  }

  private static byte[] base64(String text) throws IOException {
    try {
      return Base64.getDecoder().decode(text);
    } catch (IllegalArgumentException e) {
      throw new IOException("it is not base64", e);
    }
  }
}
