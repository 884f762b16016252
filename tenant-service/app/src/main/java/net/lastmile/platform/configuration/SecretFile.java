package net.lastmile.platform.configuration;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;

/** A file that holds one secret and nothing else. */
public final class SecretFile {
  /** Length in octets of every symmetric key in our configuration. */
  public static final int KEY_OCTETS = 32;

  private SecretFile() {}

  /** The secret as text, without the line end. */
  public static String text(Path file) {
    try {
      return Files.readString(file).strip();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the secret in " + file, e);
    }
  }

  /**
   * The {@link #KEY_OCTETS} octets that the file holds in base64.
   *
   * @throws IllegalStateException if it holds no such key
   */
  public static byte[] key(Path file) {
    byte[] key;
    try {
      key = Base64.getDecoder().decode(text(file));
    } catch (IllegalArgumentException e) {
      throw new IllegalStateException(file + " is not base64", e);
    }
    if (key.length != KEY_OCTETS) {
      throw new IllegalStateException(file + " holds " + key.length + " octets");
    }
    return key;
  }
}
