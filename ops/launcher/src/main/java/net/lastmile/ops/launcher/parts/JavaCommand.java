package net.lastmile.ops.launcher.parts;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A command line for this JDK's {@code java}. */
final class JavaCommand {
  static final String JAVA_HOME = System.getProperty("java.home");

  private JavaCommand() {}

  static List<String> of(List<String> options, List<String> rest) {
    List<String> command = new ArrayList<>(List.of(tool("java")));
    command.addAll(options);
    command.addAll(rest);
    return command;
  }

  static String tool(String name) {
    return Path.of(JAVA_HOME, "bin", name).toString();
  }
}
