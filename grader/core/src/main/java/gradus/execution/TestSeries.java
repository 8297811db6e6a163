package gradus.execution;

import gradus.exercise.PlannedTest;
import gradus.model.TestStatus;
import gradus.process.GraderFaultException;
import gradus.process.SecondChance;
import gradus.process.WorkerLostException;
import gradus.protocol.DeclaredTest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Runs tests one after the other within one budget of time, with as many workers as it takes. */
final class TestSeries {

  private final WorkerSession session;
  private final TimeBudget budget;

  /**
   * @param session what the tests are run against
   * @param total how much time hanging tests may take together
   */
  TestSeries(WorkerSession session, Duration total) {
    this.session = session;
    this.budget = new TimeBudget(total);
  }

  /** Returns how every test ended, in their order. */
  List<TestOutcome> all(List<PlannedTest> tests, SubmissionProgress progress)
      throws GraderFaultException {
    progress.tested(0, tests.size());
    List<LimitedTest> limited = limited(tests);
    List<TestOutcome> outcomes = new ArrayList<>();
    while (outcomes.size() < tests.size()) {
      runSome(limited, false, outcomes, progress);
    }
    return outcomes;
  }

  /** Returns how tests ended, up to the first that did not pass. */
  List<TestOutcome> untilFailure(List<PlannedTest> tests) throws GraderFaultException {
    List<LimitedTest> limited = limited(tests);
    List<TestOutcome> outcomes = new ArrayList<>();
    while (outcomes.size() < tests.size() && passed(outcomes)) {
      runSome(limited, true, outcomes, SubmissionProgress.UNHEARD);
    }
    return outcomes;
  }

  /**
   * Runs one test.
   *
   * @param steps how many steps it may take
   */
  TestOutcome one(DeclaredTest test, long steps) throws GraderFaultException {
    List<TestOutcome> outcomes = new ArrayList<>();
    runSome(List.of(new LimitedTest(test, steps)), false, outcomes, SubmissionProgress.UNHEARD);
    return outcomes.get(0);
  }

  private List<LimitedTest> limited(List<PlannedTest> tests) {
    return tests.stream().map(each -> session.limited(each.test())).toList();
  }

  private static boolean passed(List<TestOutcome> outcomes) {
    return outcomes.isEmpty() || outcomes.get(outcomes.size() - 1).status() == TestStatus.PASSED;
  }

  /** Runs the first test that has no outcome yet, and others after it. */
  private void runSome(
      List<LimitedTest> tests,
      boolean untilFailure,
      List<TestOutcome> outcomes,
      SubmissionProgress progress)
      throws GraderFaultException {
    Consumer<TestOutcome> taker =
        outcome -> {
          outcomes.add(outcome);
          progress.tested(outcomes.size(), tests.size());
        };
    List<LimitedTest> rest = tests.subList(outcomes.size(), tests.size());
    if (budget.usedUp()) {
      taker.accept(
          TestOutcome.without(
              rest.get(0).test().id(),
              TestStatus.NOT_RUN,
              "earlier tests used up the submission's time"));
      return;
    }
    try {
      session.run(rest, untilFailure, budget.forNextTest(), taker);
    } catch (WorkerLostException e) {
      // It was the first without an answer that was running.
      taker.accept(afterLoss(e, tests.get(outcomes.size())));
    }
  }

  private TestOutcome afterLoss(WorkerLostException loss, LimitedTest test)
      throws GraderFaultException {
    try {
      return SecondChance.after(loss, () -> again(test));
    } catch (WorkerLostException e) {
      String id = test.test().id();
      return switch (e.reason()) {
        case TIMED_OUT -> timedOut(id);
        case EXITED, BROKE_PROTOCOL ->
            TestOutcome.without(
                id, TestStatus.ERRORED, "the Java virtual machine ended while this test ran");
        case KILLED, FAULT -> throw new GraderFaultException(e.getMessage(), e);
      };
    }
  }

  private TestOutcome again(LimitedTest test) throws WorkerLostException, GraderFaultException {
    List<TestOutcome> outcomes = new ArrayList<>();
    session.run(List.of(test), false, budget.forNextTest(), outcomes::add);
    return outcomes.get(0);
  }

  private TestOutcome timedOut(String id) {
    Duration used = budget.forNextTest();
    budget.spend(used);
    return TestOutcome.without(id, TestStatus.TIMED_OUT, "no end in sight: stopped by the clock");
  }
}
