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
 * Stands between a part and its log: whatever the part says, and whoever makes it say so, the log
 * stays within {@link LogFile#MOST_OCTETS} and the same line comes a few times a minute. A process
 * of its own, for it has to outlive the command that starts the part; nobody starts it again, so
 * that no fault of the disk may end it.
 */
public final class LogKeeper {
  /** What is longer is cut. */
  private static final int LONGEST_LINE = 16 * 1024;

  private LogKeeper() {}

  /** The command that keeps what it is given on standard input in this file. */
  public static List<String> command(Path log) {
    return List.of(
        "setsid", // Ctrl-C at the keyboard is not for it.
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
          to.flush(); // Nothing more just now: whoever reads the log sees all that was said.
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
