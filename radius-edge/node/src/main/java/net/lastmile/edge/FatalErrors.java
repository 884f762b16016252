package net.lastmile.edge;

import java.util.function.IntConsumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Ends the process when an {@link Error} ends one of its threads. Without a packet loop, say, a
 * node answers no router and still looks well to whoever watches it; ended, it is started again.
 */
record FatalErrors(IntConsumer halt) implements Thread.UncaughtExceptionHandler {
  static final int EXIT_FAILURE = 1;
  private static final Logger LOG = LoggerFactory.getLogger(FatalErrors.class);

  /** From now on, for all threads without a handler of their own. */
  static void endTheProcess() {
    // Without closing the node: that would wait for the thread that is gone. Nothing is lost, for
    // what was acknowledged is on disk.
    Thread.setDefaultUncaughtExceptionHandler(new FatalErrors(Runtime.getRuntime()::halt));
  }

  @Override
  public void uncaughtException(Thread thread, Throwable thrown) {
    LOG.error("thread {} has ended", thread.getName(), thrown);
    if (thrown instanceof Error) {
      halt.accept(EXIT_FAILURE);
    }
  }
}
