package net.lastmile.ops.launcher.parts;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** One process of the stack. */
public interface Part {
  /** Short and stable: used in messages, log files and {@code status --json}. */
  String name();

  /**
   * Makes what the process needs before its first start: files, a server's own build. May take
   * minutes the first time.
   */
  default void prepare() {}

  /** The command that starts it. */
  Launch launch();

  /** Whether it does its work; asked repeatedly until it does. */
  boolean isReady();

  /** Runs once it is ready; must be harmless to repeat. */
  default void afterReady() {}

  /** The address that people or programs use, or null. */
  String url();

  /** Ports by name, all on this machine's loopback address; they must be free before the start. */
  Map<String, Integer> tcpPorts();

  default List<Integer> udpPorts() {
    return List.of();
  }

  /** The signal by which it ends soon. */
  default String stopSignal() {
    return "TERM";
  }

  /** How long a start may take on a slow machine. */
  default Duration startLimit() {
    return Duration.ofSeconds(180);
  }

  /**
   * A command with its environment and directory.
   *
   * @param environment added to the launcher's own
   */
  record Launch(List<String> command, Map<String, String> environment, Path directory) {
    public Launch {
      command = List.copyOf(command);
      environment = Map.copyOf(environment);
    }
  }
}
