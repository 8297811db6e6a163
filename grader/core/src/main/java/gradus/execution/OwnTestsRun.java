package gradus.execution;

import gradus.exercise.Aim;
import gradus.exercise.OwnTestGroups;
import gradus.exercise.PlannedTest;
import gradus.model.Diagnostic;
import gradus.model.TestStatus;
import gradus.process.GraderFaultException;
import gradus.protocol.CodeVersion;
import gradus.protocol.DeclaredTest;
import gradus.protocol.TestFinished;
import gradus.submission.Submission;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Runs a learner's own tests against the right code, and where they pass, against wrong code: of
 * what is wrong, they should find as much as possible.
 */
final class OwnTestsRun {

  /** How many times the steps that the tests take on the right code they may take on wrong code. */
  private static final int STEPS_FACTOR = 10;

  /**
   * How tests end that have found something. What ended otherwise, or where nothing counted, may
   * have ended at a bound of the machine, which tells little of the code.
   */
  private static final Set<TestStatus> FOUND =
      Set.of(TestStatus.FAILED, TestStatus.ERRORED, TestStatus.TIMED_OUT);

  private final CompiledExercise exercise;
  private final Submission submission;
  private final WorkerSession session;
  private final SubmissionProgress progress;
  private final TestSeries series;
  private final List<PlannedTest> tests;
  private final DeclaredTest reference;
  private final List<CodeVersion> due;

  /** How the tests ended on wrong code, by the code's name. */
  private final Map<String, TestOutcome> wrong = new HashMap<>();

  /**
   * @param session has accepted the learner's tests
   */
  OwnTestsRun(
      CompiledExercise exercise,
      Submission submission,
      WorkerSession session,
      SubmissionProgress progress) {
    this.exercise = exercise;
    this.submission = submission;
    this.session = session;
    this.progress = progress;
    this.series = new TestSeries(session, exercise.timeForTests());
    this.tests = exercise.plan().tests();
    this.reference = reference();
    this.due = exercise.code().stream().filter(this::isAskedFor).toList();
  }

  private DeclaredTest reference() {
    return tests.stream()
        .filter(each -> each.group().aim().what() == Aim.What.REFERENCE)
        .map(PlannedTest::test)
        .findFirst()
        .orElseGet(() -> OwnTestGroups.ofReference(exercise.exercise(), "Right"));
  }

  private boolean isAskedFor(CodeVersion version) {
    return switch (version.kind()) {
      case RIGHT -> false;
      case MISTAKE -> asks(Aim.What.MISTAKES);
      case MUTANT -> asks(Aim.What.MUTANTS);
    };
  }

  private boolean asks(Aim.What what) {
    return tests.stream().anyMatch(each -> each.group().aim().what() == what);
  }

  /** Returns how every test of the plan ended, in its order. */
  List<TestOutcome> outcomes() throws GraderFaultException {
    TestOutcome right = onRightCode();
    boolean passed = right.status() == TestStatus.PASSED;
    return tests.stream()
        .map(each -> passed ? outcome(each, right) : withoutWorth(each, right))
        .toList();
  }

  /** Tests that fail on the right code would find everything; those that find nothing are none. */
  private TestOutcome onRightCode() throws GraderFaultException {
    CodeVersion code = exercise.code().get(0);
    TestOutcome right = run(code, exercise.stepLimit(reference.id()));
    if (right.status() != TestStatus.PASSED) {
      return failed(right, right.message());
    }
    TestOutcome unsteady = runWrong(code, Math.max(StepLimits.LEAST, STEPS_FACTOR * right.steps()));
    if (unsteady != null) {
      return failed(right, "only sometimes, for another time " + unsteady.message());
    }
    boolean idle = !due.isEmpty() && found(due).isEmpty();
    return idle ? failed(right, "but on all code that is wrong, too") : right;
  }

  /** An exception that a test does not expect is a failure like any other. */
  private static TestOutcome failed(TestOutcome right, String message) {
    boolean ranOut = right.status() != TestStatus.PASSED && right.status() != TestStatus.ERRORED;
    return new TestOutcome(
        right.testId(),
        ranOut ? right.status() : TestStatus.FAILED,
        right.steps(),
        message,
        null,
        right.output(),
        false,
        null,
        right.outputCut());
  }

  /** Returns how the tests ended on the right code if they failed there after all. */
  private @Nullable TestOutcome runWrong(CodeVersion right, long steps)
      throws GraderFaultException {
    if (due.isEmpty()) {
      return null;
    }
    List<CodeVersion> order = OwnTestsOrder.of(right, due, exercise.exercise(), submission);
    for (int i = 0; i < order.size(); i++) {
      progress.tested(i, order.size());
      CodeVersion version = order.get(i);
      TestOutcome outcome = run(version, steps);
      if (version.kind() != CodeVersion.Kind.RIGHT) {
        wrong.put(version.id(), outcome);
      } else if (outcome.status() != TestStatus.PASSED) {
        return outcome;
      }
    }
    return null;
  }

  private TestOutcome run(CodeVersion version, long steps) throws GraderFaultException {
    session.use(version.id());
    return series.one(reference, steps);
  }

  private TestOutcome outcome(PlannedTest planned, TestOutcome right) {
    DeclaredTest test = planned.test();
    return switch (planned.group().aim().what()) {
      case CODE -> throw new IllegalArgumentException("not a group of own tests: " + test.id());
      case REFERENCE -> right;
      case MISTAKES -> ofMistake(test);
      case MUTANTS -> ofMutants(test);
    };
  }

  private TestOutcome ofMistake(DeclaredTest test) {
    TestOutcome outcome = wrong.get(test.methodName());
    boolean found = isFound(outcome);
    long steps = outcome == null ? TestFinished.UNCOUNTED : outcome.steps();
    return decided(test, found, steps, "your tests pass on code with this mistake");
  }

  private TestOutcome ofMutants(DeclaredTest test) {
    List<CodeVersion> mutants = due(CodeVersion.Kind.MUTANT);
    int found = found(mutants).size();
    boolean enough = found >= OwnTestGroups.needed(test, mutants.size());
    String message = "your tests find %d of %d small changes".formatted(found, mutants.size());
    return decided(test, enough, TestFinished.UNCOUNTED, message);
  }

  private static TestOutcome decided(
      DeclaredTest test, boolean passed, long steps, String message) {
    TestStatus status = passed ? TestStatus.PASSED : TestStatus.FAILED;
    return new TestOutcome(test.id(), status, steps, passed ? "" : message, null, "", false);
  }

  private TestOutcome withoutWorth(PlannedTest planned, TestOutcome right) {
    boolean isReference = planned.test().equals(reference);
    String message = "nothing counts while your tests do not pass on the right code alone";
    return isReference
        ? right
        : TestOutcome.without(planned.test().id(), TestStatus.FAILED, message);
  }

  private static boolean isFound(@Nullable TestOutcome outcome) {
    return outcome != null && FOUND.contains(outcome.status()) && outcome.steps() >= 0;
  }

  private List<CodeVersion> due(CodeVersion.Kind kind) {
    return due.stream().filter(each -> each.kind() == kind).toList();
  }

  private List<CodeVersion> found(List<CodeVersion> versions) {
    return versions.stream().filter(each -> isFound(wrong.get(each.id()))).toList();
  }

  /** Returns what has to be said of all tests together. */
  List<Diagnostic> remarks() {
    boolean places = tests.stream().anyMatch(each -> each.group().aim().places());
    return due.size() == wrong.size() ? OwnTestsRemarks.of(due, found(due), places) : List.of();
  }
}
