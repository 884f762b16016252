package net.lastmile.ops.launcher.machine;

import java.io.IOException;
import java.util.List;
import net.lastmile.ops.launcher.terminal.Complaint;

/**
 * PostgreSQL refuses to run as root. In a new user namespace root's process has no identity of its
 * own, yet can still read root's files.
 */
public final class RootUser {
  private static final List<String> NAMESPACE = List.of("unshare", "-U");

  private RootUser() {}

  /** The prefix for a command that must not run as root; empty if the user is not root. */
  public static List<String> dropped() {
    return isRoot() ? NAMESPACE : List.of();
  }

  /** Whether the user is root and the machine refuses to make the namespace. */
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
