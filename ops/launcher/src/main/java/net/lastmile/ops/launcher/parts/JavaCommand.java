package net.lastmile.ops.launcher.parts;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A command line for this JDK's {@code java}. */
final class JavaCommand {
  static final String JAVA_HOME = System.getProperty("java.home");

  /** More options for each server's JVM, such as for tests that start it often. */
  private static final String MORE_OPTIONS = "LASTMILE_JAVA_OPTIONS";

  private JavaCommand() {}

  static List<String> of(List<String> options, List<String> rest) {
    List<String> command = new ArrayList<>(List.of(tool("java")));
    command.addAll(options);
    command.addAll(moreOptions());
    command.addAll(rest);
    return command;
  }

  private static List<String> moreOptions() {
    String options = System.getenv(MORE_OPTIONS);
    return options == null || options.isBlank() ? List.of() : List.of(options.strip().split(" +"));
  }

  static String tool(String name) {
    return Path.of(JAVA_HOME, "bin", name).toString();
  }
}
