package net.lastmile.edge;

import java.util.function.IntConsumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Ends the process when an {@link Error} ends one of its threads. A node without a packet loop, for
 * instance, answers no router but still looks healthy from outside; once its process ends, it is
 * restarted.
 */
record FatalErrors(IntConsumer halt) implements Thread.UncaughtExceptionHandler {
  static final int EXIT_FAILURE = 1;
  private static final Logger LOG = LoggerFactory.getLogger(FatalErrors.class);

  /** Installs this handler for all threads without a handler of their own. */
  static void endTheProcess() {
    // Does not close the node, which would wait for the thread that is gone. Nothing is lost:
    // whatever was acknowledged is on disk.
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
