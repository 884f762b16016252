package net.lastmile.ops.launcher.stack;

import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import net.lastmile.ops.launcher.home.Layout;
import net.lastmile.ops.launcher.home.Ports;
import net.lastmile.ops.launcher.machine.Machine;
import net.lastmile.ops.launcher.parts.Part;
import net.lastmile.ops.launcher.terminal.Complaint;

/** What must hold before the first process is started; each fault is one sentence. */
final class Preflight {
  private static final long MIB = 1L << 20;

  /** PostgreSQL, Keycloak unpacked and built, logs, journals. */
  static final long DISK_FIRST_START_BYTES = 2_000 * MIB;

  static final long DISK_BYTES = 300 * MIB;
  static final long MEMORY_BYTES = 2_500 * MIB;

  private Preflight() {}

  /**
   * @param machine the machine it starts on
   * @param toStart the parts that are not running yet
   * @param all whether nothing is running yet
   * @throws Complaint naming every fault
   */
  static void check(Layout layout, Machine machine, List<Part> toStart, boolean all) {
    List<String> faults = new ArrayList<>();
    for (Part part : toStart) {
      part.tcpPorts()
          .forEach((name, port) -> addIf(!Ports.tcpIsFree(port), faults, taken("TCP", port, part)));
      part.udpPorts()
          .forEach(port -> addIf(!Ports.udpIsFree(port), faults, taken("UDP", port, part)));
    }
    boolean first = !Files.exists(layout.home().resolve("postgres"));
    long wanted = first ? DISK_FIRST_START_BYTES : DISK_BYTES;
    addIf(
        machine.freeDiskBytes() < wanted,
        faults,
        "%d MiB of disk are free at %s, and %d are needed."
            .formatted(machine.freeDiskBytes() / MIB, layout.home(), wanted / MIB));
    addIf(
        all && machine.availableMemoryBytes() < MEMORY_BYTES,
        faults,
        "%d MiB of memory are available, and %d are needed."
            .formatted(machine.availableMemoryBytes() / MIB, MEMORY_BYTES / MIB));
    addIf(
        machine.keepsRoot(),
        faults,
        "PostgreSQL will not run as root, and this machine lets nobody change user (unshare -U); run ./lastmile as another user.");
    if (!faults.isEmpty()) {
      throw new Complaint(String.join("\n", faults));
    }
  }

  private static String taken(String protocol, int port, Part part) {
    return "%s port %d, which %s needs, is taken; free it or start with --port-offset N."
        .formatted(protocol, port, part.name());
  }

  private static void addIf(boolean fault, List<String> faults, String sentence) {
    if (fault) {
      faults.add(sentence);
    }
  }
}
