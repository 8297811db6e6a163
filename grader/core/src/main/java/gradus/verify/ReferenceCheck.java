package gradus.verify;

import gradus.execution.CompiledExercise;
import gradus.execution.GraderFaultException;
import gradus.execution.SubmissionRunner;
import gradus.execution.TestOutcome;
import gradus.execution.TestRun;
import gradus.execution.Workers;
import gradus.exercise.PlannedTest;
import gradus.exercise.TestPlan;
import gradus.model.Diagnostic;
import gradus.model.TestStatus;
import gradus.pipeline.Crew;
import gradus.submission.Submission;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Runs the reference again and again where nothing may make a difference. */
final class ReferenceCheck implements ExerciseCheck {

  private static final List<Long> OTHER_SEEDS = List.of(2L, 3L, 5L, 8L, -1L, Long.MAX_VALUE);

  @Override
  public List<Problem> check(Bench bench) throws GraderFaultException {
    TestRun first = bench.evidence().reference().run();
    List<Problem> problems = new ArrayList<>();
    for (Diagnostic each : first.diagnostics()) {
      String file =
          bench.solutionFile("accepted/reference/" + (each.file() == null ? "" : each.file()));
      problems.add(Problem.error(Check.REFERENCE, file, each.line(), each.message()));
    }
    failures(bench, first, "The reference does not pass", problems);
    if (problems.isEmpty()) {
      bench.evidence().inParallel(variations(bench, first)).forEach(problems::addAll);
    }
    return problems;
  }

  /** Returns what must make no difference. */
  private static List<Crew.Task<List<Problem>>> variations(Bench bench, TestRun first) {
    CompiledExercise exercise = bench.evidence().exercise();
    List<Crew.Task<List<Problem>>> all = new ArrayList<>();
    all.add(() -> elsewhere(bench, first));
    all.add(() -> compare(bench, first, run(bench, Evidence.SEED, exercise), "a second time"));
    Set<String> seeded =
        first.outcomes().stream()
            .filter(TestOutcome::seeded)
            .map(TestOutcome::testId)
            .collect(Collectors.toSet());
    if (!seeded.isEmpty()) {
      CompiledExercise random = only(seeded, exercise);
      OTHER_SEEDS.forEach(each -> all.add(() -> withSeed(bench, each, random)));
    }
    return all;
  }

  /**
   * Looks at what happened where everything around the tests was changed at once, and changes one
   * thing after the other only if that made a difference.
   */
  private static List<Problem> elsewhere(Bench bench, TestRun first) throws GraderFaultException {
    TestRun elsewhere = bench.evidence().elsewhere();
    List<Problem> found =
        compare(bench, first, elsewhere, "in reverse order, another locale and time zone");
    if (found.isEmpty()) {
      return found;
    }
    CompiledExercise exercise = bench.evidence().exercise();
    List<Problem> told = new ArrayList<>();
    TestRun reversed = run(bench, bench.apart(), exercise.backwards());
    told.addAll(compare(bench, first, reversed, "when the tests run in reverse order"));
    TestRun abroad = run(bench, bench.foreign(), exercise);
    told.addAll(compare(bench, first, abroad, "in another locale and time zone"));
    return told.isEmpty() ? found : told;
  }

  private static List<Problem> withSeed(Bench bench, long seed, CompiledExercise exercise)
      throws GraderFaultException {
    List<Problem> problems = new ArrayList<>();
    String beginning = "With the seed " + seed + " the reference does not pass";
    failures(bench, run(bench, seed, exercise), beginning, problems);
    return problems;
  }

  private static TestRun run(Bench bench, long seed, CompiledExercise exercise)
      throws GraderFaultException {
    return bench.evidence().run(exercise, reference(bench), seed);
  }

  private static TestRun run(Bench bench, Workers workers, CompiledExercise exercise)
      throws GraderFaultException {
    return new SubmissionRunner(workers).run(exercise, reference(bench), Evidence.SEED);
  }

  private static Submission reference(Bench bench) {
    return bench.evidence().solutions().reference().submission();
  }

  private static CompiledExercise only(Set<String> testIds, CompiledExercise exercise) {
    List<PlannedTest> tests =
        exercise.plan().tests().stream()
            .filter(each -> testIds.contains(each.test().id()))
            .toList();
    return exercise.withPlan(new TestPlan(tests));
  }

  private static void failures(Bench bench, TestRun run, String beginning, List<Problem> problems) {
    for (TestOutcome each : run.outcomes()) {
      if (each.status() != TestStatus.PASSED) {
        problems.add(problem(bench, each, beginning + " " + each.testId() + ": " + why(each)));
      }
    }
  }

  private static List<Problem> compare(Bench bench, TestRun first, TestRun second, String when) {
    List<Problem> problems = new ArrayList<>();
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
    return problems;
  }

  private static String why(TestOutcome outcome) {
    String message = outcome.message().lines().findFirst().orElse("");
    return outcome.status() + (message.isEmpty() ? "." : ", " + message);
  }

  private static Problem problem(Bench bench, TestOutcome outcome, String message) {
    return Problem.error(Check.REFERENCE, bench.file(Tests.file(outcome.testId())), 0, message);
  }
}
