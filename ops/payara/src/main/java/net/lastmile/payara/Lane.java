package net.lastmile.payara;

import java.util.Optional;
import java.util.concurrent.ExecutorService;
import org.glassfish.grizzly.Transport;
import org.glassfish.grizzly.threadpool.GrizzlyExecutorService;
import org.glassfish.grizzly.threadpool.ThreadPoolConfig;

/** Threads of one kind of request, which no other kind can take, nor one source alone. */
final class Lane {
  private final Tally places;
  private final ExecutorService threads;
  private final Turns turns;

  /**
   * @param share threads, and the places that one source may have
   * @param waiting how many more than the threads may wait for one
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

  /** Threads, and places to wait for one. What is executed has taken one of them. */
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
