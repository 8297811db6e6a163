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
import gradus.solution.KnownSolution;
import gradus.submission.Submission;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Runs the reference again and again where nothing may make a difference. */
final class ReferenceCheck implements ExerciseCheck {

  /** Those that need workers of their own come first: while these start, others are at work. */
  private static final List<Variation> VARIATIONS =
      List.of(
          new Variation(Place.APART, Evidence.SEED, "when the tests run in reverse order"),
          new Variation(Place.FOREIGN, Evidence.SEED, "in another locale and time zone"),
          new Variation(Place.USUAL, Evidence.SEED, "a second time"),
          Variation.ofSeed(2),
          Variation.ofSeed(3),
          Variation.ofSeed(5),
          Variation.ofSeed(8),
          Variation.ofSeed(-1),
          Variation.ofSeed(Long.MAX_VALUE));

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
    List<TestRun> runs =
        evidence.inParallel(VARIATIONS, each -> each.run(bench, evidence.solutions().reference()));
    for (int i = 0; i < runs.size(); i++) {
      Variation variation = VARIATIONS.get(i);
      if (variation.seed() == Evidence.SEED) {
        compare(bench, first, runs.get(i), variation.when(), problems);
      } else {
        String beginning = "With the seed " + variation.seed() + " the reference does not pass";
        failures(bench, runs.get(i), beginning, problems);
      }
    }
    return problems;
  }

  private static CompiledExercise backwards(CompiledExercise exercise) {
    List<PlannedTest> tests = new ArrayList<>(exercise.plan().tests());
    Collections.reverse(tests);
    return exercise.withPlan(new TestPlan(tests));
  }

  private enum Place {
    USUAL,
    APART,
    FOREIGN
  }

  /**
   * Something that must make no difference.
   *
   * @param when as in "it ends otherwise when"
   */
  private record Variation(Place place, long seed, String when) {

    static Variation ofSeed(long seed) {
      return new Variation(Place.USUAL, seed, "");
    }

    TestRun run(Bench bench, KnownSolution solution) throws GraderFaultException {
      Evidence evidence = bench.evidence();
      Submission reference = solution.submission();
      return switch (place) {
        case USUAL -> evidence.run(evidence.exercise(), reference, seed);
        case APART ->
            new SubmissionRunner(bench.apart())
                .run(backwards(evidence.exercise()), reference, seed);
        case FOREIGN ->
            new SubmissionRunner(bench.foreign()).run(evidence.exercise(), reference, seed);
      };
    }
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
