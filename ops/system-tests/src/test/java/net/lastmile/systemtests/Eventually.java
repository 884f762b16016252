package net.lastmile.systemtests;

import java.time.Duration;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/** Waits for something that takes a moment on a busy machine. */
final class Eventually {
  static final Duration PATIENCE = Duration.ofSeconds(90);
  private static final Duration PAUSE = Duration.ofMillis(250);

  private Eventually() {}

  static void holds(String what, BooleanSupplier condition) {
    holds(what, PATIENCE, condition);
  }

  static void holds(String what, Duration patience, BooleanSupplier condition) {
    gives(what, patience, () -> condition.getAsBoolean() ? Boolean.TRUE : null);
  }

  /** The first value that is not null. */
  static <T> T gives(String what, Duration patience, Supplier<T> source) {
    long deadline = System.nanoTime() + patience.toNanos();
    while (true) {
      T value = source.get();
      if (value != null) {
        return value;
      }
      if (System.nanoTime() > deadline) {
        throw new AssertionError("not within " + patience + ": " + what);
      }
      pause();
    }
  }

  private static void pause() {
    try {
      Thread.sleep(PAUSE);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
