package gradus.verify;

import gradus.execution.CompiledExercise;
import gradus.execution.TestOutcome;
import gradus.execution.TestRun;
import gradus.exercise.Baseline;
import gradus.exercise.PlannedTest;
import gradus.exercise.TestPlan;
import gradus.model.Diagnostic;
import gradus.model.TestStatus;
import gradus.model.Verdict;
import gradus.process.GraderFaultException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Wants step limits with room below for correct solutions and above for too slow ones. */
final class LimitsCheck implements ExerciseCheck {

  /** How many times its own steps a correct solution may take. */
  private static final int MARGIN = 3;

  /** Under how many times the limit a too slow solution must still be too slow. */
  private static final int EXCESS = 2;

  @Override
  public List<Diagnostic> check(Examination examination) throws GraderFaultException {
    List<Diagnostic> problems = new ArrayList<>();
    List<SolutionRun> runs = examination.evidence().runs();
    for (SolutionRun each : runs) {
      if (each.solution().isAccepted()) {
        problems.addAll(margins(examination, each));
      }
    }
    List<SolutionRun> tooSlow =
        runs.stream()
            .filter(each -> each.solution().verdict() == Verdict.TIME_LIMIT_EXCEEDED)
            .toList();
    examination
        .evidence()
        .inParallel(tooSlow, each -> excess(examination, each))
        .forEach(problems::addAll);
    return problems;
  }

  private static List<Diagnostic> margins(Examination examination, SolutionRun run) {
    List<Diagnostic> problems = new ArrayList<>();
    for (TestOutcome each : run.run().outcomes()) {
      long limit = examination.evidence().exercise().stepLimit(each.testId());
      if (each.status() == TestStatus.PASSED && each.steps() * MARGIN > limit) {
        String message =
            "This correct solution takes %d steps in %s, more than a third of the %d allowed: raise"
                + " stepsFactor.";
        problems.add(
            problem(examination, run, message.formatted(each.steps(), each.testId(), limit)));
      }
    }
    return problems;
  }

  private static List<Diagnostic> excess(Examination examination, SolutionRun run)
      throws GraderFaultException {
    Evidence evidence = examination.evidence();
    CompiledExercise relaxed = relaxed(evidence.exercise());
    String advice = "this is no longer too slow in any test: use larger data.";
    for (PlannedTest each : timedOut(evidence.exercise(), run)) {
      CompiledExercise alone = relaxed.withPlan(new TestPlan(List.of(each)));
      TestRun again = evidence.run(alone, run.solution().submission(), Evidence.SEED);
      TestStatus status = again.outcomes().get(0).status();
      if (status == TestStatus.TIMED_OUT) {
        return List.of();
      }
      if (status == TestStatus.MEMORY_EXCEEDED) {
        advice = "memory ends before the steps do: let it keep less, or raise heapMiB.";
      }
    }
    return List.of(problem(examination, run, "With twice the steps " + advice));
  }

  /** Returns the tests that took too long, those first that are over soonest. */
  private static List<PlannedTest> timedOut(CompiledExercise exercise, SolutionRun run) {
    return exercise.plan().tests().stream()
        .filter(each -> Evidence.statusOf(run.run(), each.test().id()) == TestStatus.TIMED_OUT)
        .sorted(Comparator.comparingLong(each -> exercise.stepLimit(each.test().id())))
        .toList();
  }

  /** Limits are a multiple of the baseline, with a floor: so the baseline is what is raised. */
  private static CompiledExercise relaxed(CompiledExercise exercise) {
    Map<String, Long> steps = new TreeMap<>();
    for (PlannedTest each : exercise.plan().tests()) {
      String id = each.test().id();
      steps.put(id, EXCESS * exercise.stepLimit(id) / exercise.exercise().limits().stepsFactor());
    }
    return exercise.withBaseline(new Baseline(steps, List.of()));
  }

  private static Diagnostic problem(Examination examination, SolutionRun run, String message) {
    return Check.LIMITS.error(examination.solutionFile(run.solution().place()), 0, message);
  }
}
