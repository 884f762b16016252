package net.lastmile.payara;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.atomic.AtomicInteger;
import org.glassfish.grizzly.Transport;
import org.glassfish.grizzly.threadpool.GrizzlyExecutorService;
import org.glassfish.grizzly.threadpool.ThreadPoolConfig;

/** Threads of one kind of request, which no other kind can take. */
final class Lane {
  private final AtomicInteger inside = new AtomicInteger();
  private final int most;
  private final ExecutorService threads;

  /**
   * @param waiting how many more than the threads may wait for one
   */
  Lane(String name, int size, int waiting, Transport transport) {
    most = size + waiting;
    threads =
        GrizzlyExecutorService.createInstance(
            ThreadPoolConfig.defaultConfig()
                .copy()
                .setPoolName(name)
                .setCorePoolSize(Math.min(size, 2))
                .setMaxPoolSize(size)
                .setDaemon(true)
                .setMemoryManager(transport.getMemoryManager())
                .setInitialClassLoader(transport.getClass().getClassLoader()));
  }

  /** Whether it will be done; false, and nothing happens, where too much waits already. */
  boolean execute(Runnable work) {
    if (inside.incrementAndGet() > most) {
      inside.decrementAndGet();
      return false;
    }
    threads.execute(
        () -> {
          try {
            work.run();
          } finally {
            inside.decrementAndGet();
          }
        });
    return true;
  }

  void end() {
    threads.shutdownNow();
  }
}
