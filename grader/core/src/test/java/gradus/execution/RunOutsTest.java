package gradus.execution;

import static org.junit.jupiter.api.Assertions.assertEquals;

import gradus.model.TestStatus;
import gradus.protocol.Doubt;
import gradus.protocol.TestFinished;
import java.util.List;
import org.junit.jupiter.api.Test;

final class RunOutsTest {

  private final RunOuts runOuts = new RunOuts();

  private void recordRunOut(String... methods) {
    recordRunOut(10, methods);
  }

  private void recordRunOut(long reference, String... methods) {
    runOuts.record(
        new TestFinished(
            "ATest#a",
            TestStatus.TIMED_OUT,
            1_000_000,
            "",
            null,
            "",
            false,
            false,
            List.of(methods),
            null,
            false),
        reference);
  }

  @Test
  void slownessIsNoReasonForDoubt() {
    for (int i = 0; i < RunOuts.TESTS; i++) {
      recordRunOut(1_001, "a.A.slow");
    }
    assertEquals(Doubt.NONE, runOuts.doubt(1_000));
  }

  @Test
  void twoTestsAreNoReasonForDoubt() {
    recordRunOut("a.A.slow");
    recordRunOut("a.A.slow", "a.A.other");
    assertEquals(Doubt.NONE, runOuts.doubt(1_000));
    assertEquals(List.of(), runOuts.diagnostics());
  }

  @Test
  void threeTestsLeaveATenthToTheMethodThatRanInAll() {
    recordRunOut("a.A.slow");
    recordRunOut("a.A.slow", "a.A.other");
    recordRunOut("a.A.third", "a.A.slow");
    assertEquals(new Doubt(List.of("a.A.slow"), 1_000_000, 10_000), runOuts.doubt(2_000_000));
    assertEquals(30_000_000, runOuts.doubt(300_000_000).steps());
    assertEquals(List.of(), runOuts.diagnostics());
  }

  @Test
  void aMethodCountsOnceInATestHoweverOftenItIsNamed() {
    recordRunOut("a.A.slow", "a.A.slow", "a.A.slow");
    assertEquals(Doubt.NONE, runOuts.doubt(1_000));
  }

  @Test
  void testsThatRanOutAfterwardsAreTold() {
    for (int i = 0; i < RunOuts.TESTS; i++) {
      recordRunOut("a.A.slow");
    }
    recordRunOut("a.A.other");
    assertEquals(List.of(), runOuts.diagnostics());
    recordRunOut("a.A.slow");
    assertEquals(
        "3 tests ran out of steps or depth in `slow`, which then got less: 1 more tests ran out"
            + " there.",
        runOuts.diagnostics().get(0).message());
  }
}
