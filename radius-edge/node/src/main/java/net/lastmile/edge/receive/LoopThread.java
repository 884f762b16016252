package net.lastmile.edge.receive;

import java.util.concurrent.Executor;

/** The thread of a loop, to those who have work for it now or later. */
interface LoopThread extends Executor {
  /**
   * Runs the task once, on this thread, no sooner than after this long. Only called on this thread;
   * what is still waiting when the loop closes is dropped.
   */
  void after(long delayMillis, Runnable task);
}
