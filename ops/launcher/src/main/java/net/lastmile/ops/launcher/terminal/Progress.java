package net.lastmile.ops.launcher.terminal;

import java.io.PrintStream;
import java.time.Duration;

/** Reports progress, one line per event; several threads may report at once. */
public final class Progress {
  private final PrintStream out;

  /**
   * @param out where to report; standard error if standard output carries JSON
   */
  public Progress(PrintStream out) {
    this.out = out;
  }

  public void during(String part, String verb, Runnable work) {
    long began = System.nanoTime();
    say("%-10s %s …", part, verb);
    try {
      work.run();
    } catch (RuntimeException e) {
      say("%-10s failed after %s", part, since(began));
      throw e;
    }
    say("%-10s %s after %s", part, verb.equals("starting") ? "ready" : "done", since(began));
  }

  public synchronized void say(String format, Object... arguments) {
    out.println(String.format(format, arguments));
    out.flush();
  }

  private static String since(long began) {
    return "%.1f s".formatted(Duration.ofNanos(System.nanoTime() - began).toMillis() / 1000.0);
  }
}
