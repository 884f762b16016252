package net.lastmile.edge.management;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.HexFormat;

/**
 * Whoever can read this node's files may operate it: a random token in a file of mode 0600, made at
 * the first start.
 */
public final class ControlToken {
  /** The file in the node's data directory. */
  public static final String FILE = "management.token";

  private static final int OCTETS = 32;

  private final byte[] word;

  private ControlToken(String word) {
    this.word = word.getBytes(StandardCharsets.UTF_8);
  }

  /** Reads the token, or makes it. */
  public static ControlToken in(Path directory) throws IOException {
    Path file = directory.resolve(FILE);
    if (!Files.exists(file)) {
      make(file);
    }
    return new ControlToken(Files.readString(file).strip());
  }

  /** Written under another name first: a truncated file must never be taken for the token. */
  private static void make(Path file) throws IOException {
    byte[] random = new byte[OCTETS];
    new SecureRandom().nextBytes(random);
    Files.createDirectories(file.getParent());
    Path part = file.resolveSibling(FILE + ".part");
    Files.deleteIfExists(part);
    Files.createFile(
        part, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    Files.writeString(part, HexFormat.of().formatHex(random), StandardOpenOption.TRUNCATE_EXISTING);
    Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
  }

  /** Whether an Authorization header carries the token. */
  boolean opens(String authorization) {
    return authorization != null
        && MessageDigest.isEqual(
            ("Bearer " + new String(word, StandardCharsets.UTF_8)).getBytes(StandardCharsets.UTF_8),
            authorization.getBytes(StandardCharsets.UTF_8));
  }
}
