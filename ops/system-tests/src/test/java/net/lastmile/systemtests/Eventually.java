package net.lastmile.systemtests;

import java.time.Duration;
import java.util.Objects;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;

/** Waits for something that takes a moment on a busy machine. */
final class Eventually {
  static final Duration PATIENCE = Duration.ofSeconds(90);
  private static final Duration PAUSE = Duration.ofMillis(250);

  private Eventually() {}

  static void holds(String what, BooleanSupplier condition) {
    holds(what, PATIENCE, condition);
  }

  static void holds(String what, Duration patience, BooleanSupplier condition) {
    waiting(what, patience).until(condition::getAsBoolean);
  }

  /** The first value that is not null. */
  static <T> T gives(String what, Duration patience, Supplier<T> source) {
    return waiting(what, patience).until(source::get, Objects::nonNull);
  }

  private static ConditionFactory waiting(String what, Duration patience) {
    return Awaitility.await(what)
        .atMost(patience)
        .pollDelay(Duration.ZERO)
        .pollInterval(PAUSE)
        // A browser belongs to the thread that opened it.
        .pollInSameThread()
        // Classes run side by side: what fails in another's thread is the other's.
        .dontCatchUncaughtExceptions();
  }
}
