package gradus.mistake;

import gradus.execution.CompiledExercise;
import gradus.execution.SubmissionRunner;
import gradus.execution.TestRun;
import gradus.exercise.Exercise;
import gradus.exercise.InvalidExerciseException;
import gradus.model.Diagnostic;
import gradus.model.Verdict;
import gradus.pipeline.GradingResources;
import gradus.pipeline.Installation;
import gradus.process.GraderFaultException;
import gradus.scoring.Grade;
import gradus.scoring.Scorer;
import gradus.submission.Submission;
import java.io.IOException;
import java.util.List;
import java.util.Set;

/**
 * What becomes of a mistake when it is graded.
 *
 * @param verdict the verdict
 * @param fails the groups of which not every test passes
 * @param diagnostics what the compiler or the policy says
 */
public record MistakeTrial(Verdict verdict, List<String> fails, List<Diagnostic> diagnostics) {

  /** The seed with which known solutions are examined. */
  private static final long SEED = 1;

  public MistakeTrial {
    fails = List.copyOf(fails);
    diagnostics = List.copyOf(diagnostics);
  }

  /**
   * Grades a mistake.
   *
   * @throws InvalidExerciseException if the exercise's tests do not compile
   * @throws GraderFaultException if the grader itself fails
   * @throws IOException if no working directory can be made
   */
  public static MistakeTrial of(Installation installation, Exercise exercise, Submission mistake)
      throws InvalidExerciseException, GraderFaultException, IOException {
    try (GradingResources resources =
        GradingResources.open(installation, Set.of(), Integer.MAX_VALUE)) {
      CompiledExercise compiled = resources.compile(exercise);
      TestRun run = new SubmissionRunner(resources.workers()).run(compiled, mistake, SEED);
      Grade grade = new Scorer().score(exercise.groups(), compiled.plan(), run);
      List<String> fails =
          grade.groups().stream()
              .filter(each -> each.passed() < each.total())
              .map(each -> each.group().id())
              .toList();
      return new MistakeTrial(grade.verdict(), fails, run.diagnostics());
    }
  }
}
