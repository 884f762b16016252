package net.lastmile.ops.launcher.parts;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermission;
import java.util.Set;
import java.util.zip.ZipFile;
import net.lastmile.ops.launcher.terminal.Complaint;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;

/** Unpacks the archives that the build has put beside the launcher; keeps execute bits. */
final class Archives {
  private static final int OWNER_EXECUTES = 0100;

  private Archives() {}

  /** Unpacks a {@code .txz} that is inside a jar. */
  static void unpackNestedTarXz(Path jar, String entry, Path target) {
    try (ZipFile zip = new ZipFile(jar.toFile());
        InputStream nested = new BufferedInputStream(zip.getInputStream(zip.getEntry(entry)));
        TarArchiveInputStream tar =
            new TarArchiveInputStream(new XZCompressorInputStream(nested))) {
      for (TarArchiveEntry member = tar.getNextEntry();
          member != null;
          member = tar.getNextEntry()) {
        Path file = inside(target, member.getName());
        if (member.isSymbolicLink()) {
          Files.createDirectories(file.getParent());
          Files.deleteIfExists(file);
          Files.createSymbolicLink(file, Path.of(member.getLinkName()));
        } else {
          write(file, member.isDirectory(), tar, (member.getMode() & OWNER_EXECUTES) != 0);
        }
      }
    } catch (IOException e) {
      throw new Complaint("Cannot unpack " + jar + ": " + e.getMessage(), e);
    }
  }

  /** Unpacks a zip whose members are all in one top directory, leaving that directory out. */
  static void unpackZipWithoutTop(Path archive, Path target) {
    try (var zip =
        org.apache.commons.compress.archivers.zip.ZipFile.builder().setPath(archive).get()) {
      for (ZipArchiveEntry member : java.util.Collections.list(zip.getEntries())) {
        String name = member.getName().substring(member.getName().indexOf('/') + 1);
        try (InputStream in = zip.getInputStream(member)) {
          write(
              inside(target, name),
              member.isDirectory(),
              in,
              (member.getUnixMode() & OWNER_EXECUTES) != 0);
        }
      }
    } catch (IOException e) {
      throw new Complaint("Cannot unpack " + archive + ": " + e.getMessage(), e);
    }
  }

  private static void write(Path file, boolean directory, InputStream in, boolean executable)
      throws IOException {
    Files.createDirectories(directory ? file : file.getParent());
    if (directory) {
      return;
    }
    Files.copy(in, file, StandardCopyOption.REPLACE_EXISTING);
    if (executable) {
      Set<PosixFilePermission> permissions = Files.getPosixFilePermissions(file);
      permissions.add(PosixFilePermission.OWNER_EXECUTE);
      Files.setPosixFilePermissions(file, permissions);
    }
  }

  /** A member's path below the target; refuses one that would be outside it. */
  private static Path inside(Path target, String name) throws IOException {
    Path file = target.resolve(name).normalize();
    if (!file.startsWith(target)) {
      throw new IOException("the member " + name + " points outside");
    }
    return file;
  }
}
