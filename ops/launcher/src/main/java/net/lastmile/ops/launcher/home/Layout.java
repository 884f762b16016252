package net.lastmile.ops.launcher.home;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import net.lastmile.ops.launcher.terminal.Complaint;

/**
 * Where files are.
 *
 * @param root the checkout, with what was built
 * @param home the state of this stack, {@code .lastmile}
 */
public record Layout(Path root, Path home) {
  public static Layout ofEnvironment() {
    Path root = Path.of(System.getProperty("lastmile.root", ".")).toAbsolutePath().normalize();
    String home = System.getenv("LASTMILE_HOME");
    return new Layout(
        root,
        home == null ? root.resolve(".lastmile") : Path.of(home).toAbsolutePath().normalize());
  }

  /** A directory of the state; created if missing, readable by its owner only. */
  public Path directory(String name) {
    Path directory = home.resolve(name);
    try {
      Files.createDirectories(
          directory,
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
      return directory;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public Path log(String part) {
    return directory("logs").resolve(part + ".log");
  }

  /** One of the servers that the build has put beside the launcher. */
  public Path server(String file) {
    return built("ops/launcher/target/servers/" + file);
  }

  /** A file that the build has made. */
  public Path built(String path) {
    Path file = root.resolve(path);
    if (!Files.exists(file)) {
      throw new Complaint(
          "The build has not made " + path + "; run ./mvnw package -DskipTests and try again.");
    }
    return file;
  }
}
