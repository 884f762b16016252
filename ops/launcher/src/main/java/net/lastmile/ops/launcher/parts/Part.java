package net.lastmile.ops.launcher.parts;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** One process of the stack. */
public interface Part {
  /** Short and stable: for people, log files and {@code status --json}. */
  String name();

  /**
   * Makes what the process needs before its first start: files, a server's own build. May take
   * minutes once.
   */
  default void prepare() {}

  /** How to start it. */
  Launch launch();

  /** Whether it does its work; asked again and again until it does. */
  boolean isReady();

  /** What is to be done once it is ready, and can be done again without harm. */
  default void afterReady() {}

  /** The address people or programs use, or null. */
  String url();

  /** Ports by name, all of this machine's loopback; they must be free before the start. */
  Map<String, Integer> tcpPorts();

  default List<Integer> udpPorts() {
    return List.of();
  }

  /** The signal it takes as the wish to end soon. */
  default String stopSignal() {
    return "TERM";
  }

  /** How long a start may take on a slow machine. */
  default Duration startLimit() {
    return Duration.ofSeconds(180);
  }

  /**
   * A command with its surroundings.
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
