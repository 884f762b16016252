package net.lastmile.ops.launcher.machine;

import java.io.IOException;
import java.util.List;
import net.lastmile.ops.launcher.terminal.Complaint;

/**
 * PostgreSQL will not run as root. In a user namespace of its own a process of root is nobody in
 * particular, and still reads root's files.
 */
public final class RootUser {
  private static final List<String> NAMESPACE = List.of("unshare", "-U");

  private RootUser() {}

  /** What to put in front of a command that must not be root; empty if the user is none. */
  public static List<String> dropped() {
    return isRoot() ? NAMESPACE : List.of();
  }

  /** Whether the user is root and the machine refuses the namespace. */
  static boolean lacksNamespace() {
    if (!isRoot()) {
      return false;
    }
    try {
      return new ProcessBuilder("unshare", "-U", "true").start().waitFor() != 0;
    } catch (IOException e) {
      return true;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new Complaint("Interrupted.", e);
    }
  }

  private static boolean isRoot() {
    return "root".equals(System.getProperty("user.name"));
  }
}
