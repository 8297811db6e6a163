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
    Consumer<TestOutcome> taker =
        outcome -> {
          outcomes.add(outcome);
          progress.tested(outcomes.size(), tests.size());
        };
    while (outcomes.size() < tests.size()) {
      runSome(limited.subList(outcomes.size(), tests.size()), false, taker);
    }
    return outcomes;
  }

  /** Returns how tests ended, up to the first that did not pass. */
  List<TestOutcome> untilFailure(List<PlannedTest> tests) throws GraderFaultException {
    List<LimitedTest> limited = limited(tests);
    List<TestOutcome> outcomes = new ArrayList<>();
    while (outcomes.size() < tests.size() && passed(outcomes)) {
      runSome(limited.subList(outcomes.size(), tests.size()), true, outcomes::add);
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
    runSome(List.of(new LimitedTest(test, steps)), false, outcomes::add);
    return outcomes.get(0);
  }

  private List<LimitedTest> limited(List<PlannedTest> tests) {
    return tests.stream().map(each -> session.limited(each.test())).toList();
  }

  private static boolean passed(List<TestOutcome> outcomes) {
    return outcomes.isEmpty() || outcomes.get(outcomes.size() - 1).status() == TestStatus.PASSED;
  }

  /** Runs the first of some tests, and others after it. */
  private void runSome(
      List<LimitedTest> tests, boolean untilFailure, Consumer<TestOutcome> outcomes)
      throws GraderFaultException {
    if (budget.usedUp()) {
      outcomes.accept(
          TestOutcome.without(
              tests.get(0).test().id(),
              TestStatus.NOT_RUN,
              "earlier tests used up the submission's time"));
      return;
    }
    Counter counter = new Counter(outcomes);
    try {
      session.run(tests, untilFailure, budget.forNextTest(), counter);
    } catch (WorkerLostException e) {
      // It was the first without an answer that was running.
      outcomes.accept(afterLoss(e, tests.get(counter.count)));
    }
  }

  private static final class Counter implements Consumer<TestOutcome> {

    private final Consumer<TestOutcome> outcomes;
    private int count;

    Counter(Consumer<TestOutcome> outcomes) {
      this.outcomes = outcomes;
    }

    @Override
    public void accept(TestOutcome outcome) {
      count++;
      outcomes.accept(outcome);
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
