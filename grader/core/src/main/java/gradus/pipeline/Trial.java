package gradus.pipeline;

import gradus.execution.CompiledExercise;
import gradus.execution.SubmissionRunner;
import gradus.execution.TestOutcome;
import gradus.execution.TestRun;
import gradus.exercise.Exercise;
import gradus.exercise.InvalidExerciseException;
import gradus.exercise.TestGroup;
import gradus.model.Diagnostic;
import gradus.model.TestStatus;
import gradus.model.Verdict;
import gradus.process.GraderFaultException;
import gradus.solution.ReferencePatch;
import gradus.submission.Submission;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Runs an exercise's tests without any learner's code, once a submission has not passed them: what
 * fails even then is its author's trouble and nobody's points.
 *
 * <p>The worker is a new one, so that nothing which a learner's code did or said has a part in the
 * answer. It gets the reference solution, which must pass every test on this machine. Where there
 * is none it gets the starter, of which only those tests are held against the author that end with
 * an exception before they call anything. What passed is remembered beside the compiled tests, for
 * as long as the exercise and the reference stay as they are.
 */
final class Trial {

  private static final int MOST_PROBLEMS = 10;

  private final GradingResources resources;
  private final Path solutions;
  private final long seed;
  private final Map<String, List<Diagnostic>> known = new HashMap<>();

  /**
   * @param resources where workers come from that have seen nothing, and where it is remembered
   *     what passed
   * @param solutions the folder of all known solutions, which need not be there
   * @param seed what seeded test cases are drawn from
   */
  Trial(GradingResources resources, Path solutions, long seed) {
    this.resources = resources;
    this.solutions = solutions;
    this.seed = seed;
  }

  /**
   * Makes sure that a verdict is not the author's trouble.
   *
   * @param verdict what came of a submission for the exercise
   * @throws InvalidExerciseException if the submission failed tests, and they fail without it
   */
  void confirm(CompiledExercise exercise, Verdict verdict) throws InvalidExerciseException {
    List<Diagnostic> problems = isOfTests(verdict) ? problems(exercise) : List.of();
    if (!problems.isEmpty()) {
      throw new InvalidExerciseException(problems);
    }
  }

  private static boolean isOfTests(Verdict verdict) {
    return switch (verdict) {
      case ACCEPTED, COMPILE_ERROR, POLICY_VIOLATION, INVALID_SUBMISSION, GRADER_ERROR -> false;
      case WRONG_ANSWER,
          RUNTIME_ERROR,
          TIME_LIMIT_EXCEEDED,
          MEMORY_LIMIT_EXCEEDED,
          OUTPUT_LIMIT_EXCEEDED ->
          true;
    };
  }

  private synchronized List<Diagnostic> problems(CompiledExercise exercise) {
    return known.computeIfAbsent(
        exercise.exercise().files().version() + exercise.plan().tests().size(),
        version -> search(exercise));
  }

  private List<Diagnostic> search(CompiledExercise exercise) {
    Submission reference = reference(exercise.exercise());
    Submission tried =
        reference == null ? new Submission(exercise.exercise().files().starter()) : reference;
    String key = resources.cache().key(name(exercise.exercise(), tried));
    if (resources.cache().remembers(key)) {
      return List.of();
    }
    try {
      TestRun run = new SubmissionRunner(resources.freshWorkers()).run(exercise, tried, seed);
      List<Diagnostic> problems =
          reference == null ? ofStarter(exercise, run) : ofReference(exercise, run);
      if (problems.isEmpty()) {
        resources.cache().remember(key);
      }
      return problems;
    } catch (GraderFaultException e) {
      // The learner's tests ran to their end: that this one did not takes nothing away from them.
      return List.of();
    }
  }

  /** Where the reference is missing or cannot be read, the starter has to do. */
  private @Nullable Submission reference(Exercise exercise) {
    try {
      return new ReferencePatch(exercise, solutions).reference();
    } catch (InvalidExerciseException e) {
      return null;
    }
  }

  private String name(Exercise exercise, Submission tried) {
    Stream<String> files =
        tried.files().stream().map(each -> each.path() + " " + Submission.sha256(each));
    return "trial %d %s %s %s\n%s"
        .formatted(
            seed,
            exercise.limits().dropsOutput() ? "" : "strict",
            exercise.files().version(),
            exercise.groups().stream().map(TestGroup::id).collect(Collectors.joining(" ")),
            files.collect(Collectors.joining("\n")));
  }

  private static List<Diagnostic> ofReference(CompiledExercise exercise, TestRun run) {
    if (run.stopped()) {
      return run.diagnostics().stream()
          .filter(Diagnostic::isError)
          .map(each -> problem(exercise, "the reference solution is refused: " + each.message()))
          .toList();
    }
    return bounded(
        exercise,
        run.outcomes().stream()
            .filter(each -> each.status() != TestStatus.PASSED)
            .map(each -> each.testId() + " does not pass the reference solution: " + how(each)));
  }

  /** What an assertion says would tell a learner what a hidden test expects. */
  private static String how(TestOutcome outcome) {
    return outcome.status() == TestStatus.ERRORED
        ? outcome.message()
        : outcome.status().name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  private static List<Diagnostic> ofStarter(CompiledExercise exercise, TestRun run) {
    return bounded(
        exercise,
        run.outcomes().stream()
            .filter(each -> each.status() == TestStatus.ERRORED && each.steps() == 0)
            .map(each -> each.testId() + " fails before it calls a solution: " + each.message()));
  }

  private static List<Diagnostic> bounded(CompiledExercise exercise, Stream<String> sentences) {
    List<String> all = sentences.toList();
    int more = all.size() - MOST_PROBLEMS;
    Stream<String> last = more > 0 ? Stream.of("… and " + more + " more tests") : Stream.empty();
    return Stream.concat(all.stream().limit(MOST_PROBLEMS), last)
        .map(each -> problem(exercise, each))
        .toList();
  }

  private static Diagnostic problem(CompiledExercise exercise, String sentence) {
    return InvalidExerciseException.problem(exercise.exercise().id().toString(), 0, sentence);
  }
}
