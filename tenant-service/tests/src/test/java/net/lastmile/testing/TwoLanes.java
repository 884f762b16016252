package net.lastmile.testing;

import org.awaitility.Awaitility;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestPlan;

/**
 * Two classes run at a time ({@code junit-platform.properties}): what fails in another's thread is
 * not for the class that waits.
 */
public final class TwoLanes implements TestExecutionListener {
  @Override
  public void testPlanExecutionStarted(TestPlan plan) {
    Awaitility.doNotCatchUncaughtExceptionsByDefault();
  }
}
