package net.lastmile.ops.launcher.home;

import java.nio.file.Files;
import java.nio.file.Path;
import net.lastmile.ops.launcher.terminal.Complaint;

/** What was chosen at the first {@code up} and applies from then on. */
public record Settings(Ports ports) {
  /**
   * @param asked the requested offset, or null
   * @throws Complaint if the stack was made with another offset: tokens and redirects contain its
   *     addresses
   */
  public static Settings of(Layout layout, Integer asked) {
    Path file = layout.directory("").resolve("port-offset");
    if (!Files.exists(file)) {
      return new Settings(new Ports(asked == null ? 0 : asked));
    }
    int kept = Integer.parseInt(PrivateFile.read(file));
    if (asked != null && asked != kept) {
      throw new Complaint(
          "This stack was made with port offset %d and cannot move to %d; use another LASTMILE_HOME or remove %s."
              .formatted(kept, asked, layout.home()));
    }
    return new Settings(new Ports(kept));
  }

  public void keep(Layout layout) {
    PrivateFile.write(layout.directory("").resolve("port-offset"), ports.offset() + "\n");
  }
}
