package net.lastmile.edge.receive.port;

import java.util.concurrent.Executor;

/** The thread of a loop, for those who have work for it now or later. */
public interface LoopThread extends Executor {
  /**
   * Runs the task once, on this thread, after at least this delay. May be called only on this
   * thread; tasks still waiting when the loop closes are dropped.
   */
  void after(long delayMillis, Runnable task);
}
