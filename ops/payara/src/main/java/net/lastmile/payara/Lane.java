package net.lastmile.payara;

import java.util.Optional;
import java.util.concurrent.ExecutorService;
import org.glassfish.grizzly.Transport;
import org.glassfish.grizzly.threadpool.GrizzlyExecutorService;
import org.glassfish.grizzly.threadpool.ThreadPoolConfig;

/**
 * The threads for one kind of request. No other kind can use them, and no source can use them all.
 */
final class Lane {
  private final Tally places;
  private final ExecutorService threads;
  private final Turns turns;

  /**
   * @param share number of threads, and how many places one source may have
   * @param waiting how many requests may wait for a thread
   */
  Lane(String name, Limits.Share share, int waiting, Transport transport) {
    places = new Tally(share.all() + waiting, share.ofSource());
    threads =
        GrizzlyExecutorService.createInstance(
            ThreadPoolConfig.defaultConfig()
                .copy()
                .setPoolName(name)
                .setCorePoolSize(Math.min(share.all(), 2))
                .setMaxPoolSize(share.all())
                .setDaemon(true)
                .setMemoryManager(transport.getMemoryManager())
                .setInitialClassLoader(transport.getClass().getClassLoader()));
    turns = new Turns(share.threadsOfSource(waiting), threads);
  }

  /** Threads plus waiting places. Whoever executes something has taken one of them. */
  Tally places() {
    return places;
  }

  void execute(Optional<String> from, Runnable work) {
    turns.execute(from, work);
  }

  void end() {
    threads.shutdownNow();
  }
}
