package net.lastmile.ops.launcher;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;

/** The stack's secrets: each generated at its first use and kept in a file of its own. */
public final class Secrets {
  private static final int KEY_OCTETS = 32;
  private static final int PASSWORD_OCTETS = 18;

  private final Path directory;
  private final SecureRandom random = new SecureRandom();

  public Secrets(Layout layout) {
    this.directory = layout.directory("secrets");
  }

  /** The file of a password of 24 characters, safe in URLs and shells. */
  public Path passwordFile(String name) {
    return file(name, PASSWORD_OCTETS, Base64.getUrlEncoder().withoutPadding());
  }

  public String password(String name) {
    return PrivateFile.read(passwordFile(name));
  }

  /** The file of a 256-bit key in base64. */
  public Path keyFile(String name) {
    return file(name, KEY_OCTETS, Base64.getEncoder());
  }

  public Path directory() {
    return directory;
  }

  private Path file(String name, int octets, Base64.Encoder encoder) {
    Path file = directory.resolve(name);
    if (!Files.exists(file)) {
      byte[] secret = new byte[octets];
      random.nextBytes(secret);
      PrivateFile.write(file, encoder.encodeToString(secret) + "\n");
    }
    return file;
  }
}
