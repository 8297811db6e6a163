package gradus.verify;

import gradus.execution.CompiledExercise;
import gradus.execution.GraderFaultException;
import gradus.execution.SubmissionRunner;
import gradus.execution.TestOutcome;
import gradus.execution.TestRun;
import gradus.exercise.PlannedTest;
import gradus.exercise.TestPlan;
import gradus.model.Diagnostic;
import gradus.model.TestStatus;
import gradus.submission.Submission;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Runs the reference again and again where nothing may make a difference. */
final class ReferenceCheck implements ExerciseCheck {

  /** Beside the usual one. */
  private static final List<Long> SEEDS = List.of(2L, 3L, 5L, 8L, -1L, Long.MAX_VALUE);

  @Override
  public List<Problem> check(Bench bench) throws GraderFaultException {
    Evidence evidence = bench.evidence();
    List<Problem> problems = new ArrayList<>();
    TestRun first = evidence.reference().run();
    for (Diagnostic each : first.diagnostics()) {
      String file =
          bench.solutionFile("accepted/reference/" + (each.file() == null ? "" : each.file()));
      problems.add(Problem.error(Check.REFERENCE, file, each.line(), each.message()));
    }
    failures(bench, first, "The reference does not pass", problems);
    if (!problems.isEmpty()) {
      return problems;
    }
    CompiledExercise exercise = evidence.exercise();
    Submission reference = evidence.solutions().reference().submission();
    compare(
        bench, first, evidence.run(exercise, reference, Evidence.SEED), "a second time", problems);
    compare(
        bench,
        first,
        new SubmissionRunner(bench.apart()).run(backwards(exercise), reference, Evidence.SEED),
        "when the tests run in reverse order",
        problems);
    compare(
        bench,
        first,
        new SubmissionRunner(bench.foreign()).run(exercise, reference, Evidence.SEED),
        "in another locale and time zone",
        problems);
    for (long each : SEEDS) {
      TestRun run = evidence.run(exercise, reference, each);
      failures(bench, run, "With the seed " + each + " the reference does not pass", problems);
    }
    return problems;
  }

  private static CompiledExercise backwards(CompiledExercise exercise) {
    List<PlannedTest> tests = new ArrayList<>(exercise.plan().tests());
    Collections.reverse(tests);
    return exercise.withPlan(new TestPlan(tests));
  }

  private static void failures(Bench bench, TestRun run, String beginning, List<Problem> problems) {
    for (TestOutcome each : run.outcomes()) {
      if (each.status() != TestStatus.PASSED) {
        problems.add(problem(bench, each, beginning + " " + each.testId() + ": " + why(each)));
      }
    }
  }

  private static void compare(
      Bench bench, TestRun first, TestRun second, String when, List<Problem> problems) {
    Map<String, TestOutcome> others =
        second.outcomes().stream()
            .collect(Collectors.toMap(TestOutcome::testId, Function.identity()));
    for (TestOutcome each : first.outcomes()) {
      TestOutcome other = others.get(each.testId());
      if (other == null || other.status() != each.status()) {
        String status = other == null ? "no result" : why(other);
        problems.add(
            problem(bench, each, each.testId() + " ends otherwise " + when + ": " + status));
      } else if (other.steps() != each.steps()) {
        String message = "%s takes %d steps, and %d %s.";
        problems.add(
            problem(
                bench, each, message.formatted(each.testId(), each.steps(), other.steps(), when)));
      }
    }
  }

  private static String why(TestOutcome outcome) {
    String message = outcome.message().lines().findFirst().orElse("");
    return outcome.status() + (message.isEmpty() ? "." : ", " + message);
  }

  private static Problem problem(Bench bench, TestOutcome outcome, String message) {
    return Problem.error(Check.REFERENCE, bench.file(Tests.file(outcome.testId())), 0, message);
  }
}
