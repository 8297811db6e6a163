package gradus.verify;

import gradus.execution.CompiledExercise;
import gradus.execution.SubmissionRunner;
import gradus.execution.TestOutcome;
import gradus.execution.TestRun;
import gradus.exercise.PlannedTest;
import gradus.exercise.TestPlan;
import gradus.model.Diagnostic;
import gradus.model.TestStatus;
import gradus.pipeline.TaskPool;
import gradus.process.GraderFaultException;
import gradus.process.Workers;
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
  public List<Diagnostic> check(Examination examination) throws GraderFaultException {
    TestRun first = examination.evidence().reference().run();
    List<Diagnostic> problems = new ArrayList<>();
    for (Diagnostic each : first.diagnostics()) {
      String file = examination.solutionFile("accepted/reference/" + each.file());
      problems.add(
          each.isError()
              ? Check.REFERENCE.error(file, each.line(), each.message())
              : Check.REFERENCE.warning(file, each.line(), firstLine(each.message())));
    }
    failures(examination, first, "The reference does not pass", problems);
    if (problems.stream().noneMatch(Diagnostic::isError)) {
      examination.evidence().inParallel(variations(examination, first)).forEach(problems::addAll);
    }
    return problems;
  }

  /** Returns what must make no difference. */
  private static List<TaskPool.Task<List<Diagnostic>>> variations(
      Examination examination, TestRun first) {
    CompiledExercise exercise = examination.evidence().exercise();
    List<TaskPool.Task<List<Diagnostic>>> all = new ArrayList<>();
    all.add(() -> elsewhere(examination, first));
    all.add(
        () ->
            compare(
                examination, first, run(examination, Evidence.SEED, exercise), "a second time"));
    Set<String> seeded =
        first.outcomes().stream()
            .filter(TestOutcome::seeded)
            .map(TestOutcome::testId)
            .collect(Collectors.toSet());
    if (!seeded.isEmpty()) {
      CompiledExercise random = only(seeded, exercise);
      OTHER_SEEDS.forEach(each -> all.add(() -> withSeed(examination, each, random)));
    }
    return all;
  }

  /**
   * Looks at what happened where everything around the tests was changed at once, and changes one
   * thing after the other only if that made a difference.
   */
  private static List<Diagnostic> elsewhere(Examination examination, TestRun first)
      throws GraderFaultException {
    TestRun elsewhere = examination.evidence().elsewhere();
    List<Diagnostic> found =
        compare(examination, first, elsewhere, "in reverse order, another locale and time zone");
    if (found.isEmpty()) {
      return found;
    }
    CompiledExercise exercise = examination.evidence().exercise();
    List<Diagnostic> told = new ArrayList<>();
    TestRun reversed = run(examination, examination.apart(), exercise.backwards());
    told.addAll(compare(examination, first, reversed, "when the tests run in reverse order"));
    TestRun abroad = run(examination, examination.foreign(), exercise);
    told.addAll(compare(examination, first, abroad, "in another locale and time zone"));
    return told.isEmpty() ? found : told;
  }

  private static List<Diagnostic> withSeed(
      Examination examination, long seed, CompiledExercise exercise) throws GraderFaultException {
    List<Diagnostic> problems = new ArrayList<>();
    String beginning = "With the seed " + seed + " the reference does not pass";
    failures(examination, run(examination, seed, exercise), beginning, problems);
    return problems;
  }

  private static TestRun run(Examination examination, long seed, CompiledExercise exercise)
      throws GraderFaultException {
    return examination.evidence().run(exercise, reference(examination), seed);
  }

  private static TestRun run(Examination examination, Workers workers, CompiledExercise exercise)
      throws GraderFaultException {
    return new SubmissionRunner(workers).run(exercise, reference(examination), Evidence.SEED);
  }

  private static Submission reference(Examination examination) {
    return examination.evidence().solutions().reference().submission();
  }

  private static CompiledExercise only(Set<String> testIds, CompiledExercise exercise) {
    List<PlannedTest> tests =
        exercise.plan().tests().stream()
            .filter(each -> testIds.contains(each.test().id()))
            .toList();
    return exercise.withPlan(new TestPlan(tests));
  }

  private static void failures(
      Examination examination, TestRun run, String beginning, List<Diagnostic> problems) {
    for (TestOutcome each : run.outcomes()) {
      if (each.status() != TestStatus.PASSED) {
        problems.add(
            problem(examination, each, beginning + " " + each.testId() + ": " + why(each)));
      }
    }
  }

  private static List<Diagnostic> compare(
      Examination examination, TestRun first, TestRun second, String when) {
    List<Diagnostic> problems = new ArrayList<>();
    Map<String, TestOutcome> others =
        second.outcomes().stream()
            .collect(Collectors.toMap(TestOutcome::testId, Function.identity()));
    for (TestOutcome each : first.outcomes()) {
      TestOutcome other = others.get(each.testId());
      if (other == null || other.status() != each.status()) {
        String status = other == null ? "no result" : why(other);
        problems.add(
            problem(examination, each, each.testId() + " ends otherwise " + when + ": " + status));
      } else if (other.steps() != each.steps()) {
        String message = "%s takes %d steps, and %d %s.";
        problems.add(
            problem(
                examination,
                each,
                message.formatted(each.testId(), each.steps(), other.steps(), when)));
      }
    }
    return problems;
  }

  private static String why(TestOutcome outcome) {
    String message = firstLine(outcome.message());
    return outcome.status() + (message.isEmpty() ? "." : ", " + message);
  }

  private static String firstLine(String message) {
    return message.lines().findFirst().orElse("");
  }

  private static Diagnostic problem(Examination examination, TestOutcome outcome, String message) {
    return Check.REFERENCE.error(examination.file(Tests.file(outcome.testId())), 0, message);
  }
}
