package net.lastmile.edge.centre;

import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.event.Level;

/**
 * A thread that exchanges one message after another with the centre, and waits longer with each
 * failure in a row.
 */
public final class CentreLoop implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(CentreLoop.class);

  /** One round; waits by itself if there is nothing to do. */
  @FunctionalInterface
  public interface Step {
    void run() throws IOException, InterruptedException;
  }

  private final String name;
  private final Step step;
  private final Backoff backoff = new Backoff();
  private final Thread thread;
  private boolean failing;

  public CentreLoop(String name, Step step) {
    this.name = name;
    this.step = step;
    this.thread = Thread.ofPlatform().name(name).daemon().unstarted(this::run);
  }

  public void start() {
    thread.start();
  }

  private void run() {
    try {
      while (true) {
        runOnce();
      }
    } catch (InterruptedException e) {
      LOG.debug("{} ends", name);
    }
  }

  private void runOnce() throws InterruptedException {
    try {
      step.run();
      if (failing) {
        LOG.info("{} works again", name);
      }
      failing = false;
      backoff.reset();
    } catch (IOException e) {
      // Logged once: a centre that is down for hours shows in the status, not in a thousand lines.
      LOG.atLevel(failing ? Level.DEBUG : Level.WARN).log("{}: {}", name, e.toString());
      failing = true;
      backoff.pause();
    } catch (RuntimeException e) {
      // A fault in one round, such as a change in the cluster, must not end the loop.
      LOG.error("{} failed", name, e);
      backoff.pause();
    }
  }

  /** Interrupts what is in progress and waits for the thread to end. */
  @Override
  public void close() {
    thread.interrupt();
    try {
      thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
