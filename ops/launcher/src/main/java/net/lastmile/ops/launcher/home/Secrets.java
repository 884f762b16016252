package net.lastmile.ops.launcher.home;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** The stack's secrets, each generated when first used and kept in its own file. */
public final class Secrets {
  private static final int KEY_OCTETS = 32;
  private static final int PASSWORD_CHARACTERS = 24;
  private static final String ALPHABET =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";

  private final Path directory;
  private final SecureRandom random = new SecureRandom();

  public Secrets(Layout layout) {
    this.directory = layout.directory("secrets");
  }

  /**
   * The file of a password of 24 letters and digits (142 bits): safe in URLs, shells and SQL, and
   * never mistaken for an option.
   */
  public Path passwordFile(String name) {
    return file(name, this::newPassword);
  }

  public String password(String name) {
    return PrivateFile.read(passwordFile(name));
  }

  /** The file of a 256-bit key in base64. */
  public Path keyFile(String name) {
    return file(name, this::newKey);
  }

  public Path directory() {
    return directory;
  }

  /** Synchronized: parts are prepared in parallel and may need the same secret first. */
  private static synchronized Path write(Path file, Supplier<String> fresh) {
    if (!Files.exists(file)) {
      PrivateFile.write(file, fresh.get() + "\n");
    }
    return file;
  }

  private Path file(String name, Supplier<String> fresh) {
    return write(directory.resolve(name), fresh);
  }

  private String newPassword() {
    return random
        .ints(PASSWORD_CHARACTERS, 0, ALPHABET.length())
        .mapToObj(index -> ALPHABET.substring(index, index + 1))
        .collect(Collectors.joining());
  }

  private String newKey() {
    byte[] key = new byte[KEY_OCTETS];
    random.nextBytes(key);
    return Base64.getEncoder().encodeToString(key);
  }
}
