package net.lastmile.payara;

import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.Executor;

/**
 * Gives one source's work so many threads at a time; the rest of it waits its turn. How much may
 * wait is not limited here: what is executed has a place in its lane.
 */
final class Turns {
  private final Map<String, OfSource> sources = new HashMap<>();
  private final int most;
  private final Executor threads;

  /**
   * @param most threads of one source
   */
  Turns(int most, Executor threads) {
    this.most = most;
    this.threads = threads;
  }

  private static final class OfSource {
    private final Queue<Runnable> waiting = new ArrayDeque<>();
    private int running;
  }

  /**
   * @param source empty for one that stands for many, and waits for nobody
   */
  void execute(Optional<String> source, Runnable work) {
    if (source.isEmpty()) {
      threads.execute(work);
      return;
    }
    if (begins(source.get(), work)) {
      run(source.get(), work);
    }
  }

  private synchronized boolean begins(String source, Runnable work) {
    OfSource own = sources.computeIfAbsent(source, _ -> new OfSource());
    if (own.running == most) {
      own.waiting.add(work);
      return false;
    }
    own.running++;
    return true;
  }

  private void run(String source, Runnable work) {
    threads.execute(
        () -> {
          try {
            work.run();
          } finally {
            next(source).ifPresent(waited -> run(source, waited));
          }
        });
  }

  private synchronized Optional<Runnable> next(String source) {
    OfSource own = sources.get(source);
    Runnable waited = own.waiting.poll();
    if (waited == null && --own.running == 0) {
      sources.remove(source);
    }
    return Optional.ofNullable(waited);
  }
}
