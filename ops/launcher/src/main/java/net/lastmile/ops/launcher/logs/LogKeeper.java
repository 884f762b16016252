package net.lastmile.ops.launcher.logs;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;

/**
 * Sits between a part and its log: whatever the part prints, and whoever causes that, the log stays
 * within {@link LogFile#MOST_OCTETS} and the same line appears only a few times a minute. It is a
 * process of its own because it must outlive the command that starts the part. Nothing restarts it,
 * so no disk fault may end it.
 */
public final class LogKeeper {
  /** Longer lines are cut. */
  private static final int LONGEST_LINE = 16 * 1024;

  private LogKeeper() {}

  /** The command that writes its standard input to this log. */
  public static List<String> command(Path log) {
    return List.of(
        "setsid", // Protects it from Ctrl-C at the keyboard.
        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
        "-Xmx8m",
        "-Xss256k",
        "-XX:+UseSerialGC",
        "-XX:TieredStopAtLevel=1",
        "-XX:+ExitOnOutOfMemoryError",
        "-cp",
        System.getProperty("java.class.path"),
        LogKeeper.class.getName(),
        log.toString());
  }

  public static void main(String[] arguments) throws IOException {
    try (LogFile log = new LogFile(Path.of(arguments[0]), LogFile.SEGMENT_OCTETS)) {
      copy(System.in, log, new RepeatedLines(Clock.systemUTC()));
    }
  }

  static void copy(InputStream from, LogFile to, RepeatedLines repeated) throws IOException {
    InputStream in = new BufferedInputStream(from);
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    int octet;
    while ((octet = in.read()) >= 0) {
      if (octet == '\n') {
        write(line, to, repeated);
        if (in.available() == 0) {
          to.flush(); // Input is idle: readers of the log see everything so far.
        }
      } else if (line.size() < LONGEST_LINE) {
        line.write(octet);
      }
    }
    if (line.size() > 0) {
      write(line, to, repeated);
    }
    for (String summary : repeated.summaries()) {
      to.write(summary);
    }
    to.flush();
  }

  private static void write(ByteArrayOutputStream line, LogFile to, RepeatedLines repeated) {
    for (String wanted : repeated.pass(line.toString(StandardCharsets.UTF_8))) {
      to.write(wanted);
    }
    line.reset();
  }
}
