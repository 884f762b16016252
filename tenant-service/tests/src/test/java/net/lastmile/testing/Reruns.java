package net.lastmile.testing;

import java.util.concurrent.atomic.AtomicInteger;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.TestExecutionResult.Status;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.TestPlan;

/**
 * Counts how often failed tests were run again. A rerun is in the same JVM, where the first run has
 * already used its names; so code that shares a server between tests gives a rerun a new one.
 */
public final class Reruns implements TestExecutionListener {
  private static final AtomicInteger COUNT = new AtomicInteger();

  private volatile boolean failed;

  /** How often so far; 0 while everything runs for the first time. */
  static int count() {
    return COUNT.get();
  }

  @Override
  public void testPlanExecutionStarted(TestPlan plan) {
    if (failed) {
      failed = false;
      COUNT.incrementAndGet();
    }
  }

  @Override
  public void executionFinished(TestIdentifier test, TestExecutionResult result) {
    if (result.getStatus() != Status.SUCCESSFUL) {
      failed = true; // By either lane.
    }
  }
}
