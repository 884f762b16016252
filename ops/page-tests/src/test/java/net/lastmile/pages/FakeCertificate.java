package net.lastmile.pages;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** A certificate that can be read, wherever the API gives one. */
final class FakeCertificate {
  static final String PEM = read("authority.pem");

  private FakeCertificate() {}

  /** A fingerprint that no other certificate has. */
  static String newFingerprint() {
    return (UUID.randomUUID().toString() + UUID.randomUUID()).replace("-", "");
  }

  private static String read(String resource) {
    try (InputStream file = FakeCertificate.class.getResourceAsStream(resource)) {
      return new String(file.readAllBytes(), StandardCharsets.US_ASCII);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
