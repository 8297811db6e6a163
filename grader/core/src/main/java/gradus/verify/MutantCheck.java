package gradus.verify;

import gradus.execution.GraderFaultException;
import gradus.solution.EquivalentMutant;
import gradus.solution.SolutionSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Wants the tests to notice small changes to the reference, and says which they do not. */
final class MutantCheck implements ExerciseCheck {

  private static final int LEAST_PERCENT = 95;

  @Override
  public List<Problem> check(Bench bench) throws GraderFaultException {
    List<MutantRun> mutants =
        bench.evidence().mutants().stream().filter(each -> !each.isPerturbation()).toList();
    SolutionSet solutions = bench.evidence().solutions();
    List<Problem> problems = new ArrayList<>();
    MutantTally tally = MutantTally.of(mutants, solutions.equivalents());
    if (!tally.reaches(LEAST_PERCENT)) {
      String message = "The tests kill %s of the reference's mutants; at least %d %% are wanted.";
      String file = bench.file(bench.recorded().files().tests().get(0).path());
      problems.add(Problem.error(Check.MUTANTS, file, 0, message.formatted(tally, LEAST_PERCENT)));
    }
    for (MutantRun each : mutants) {
      if (each.survived() && !solutions.excuses(each.mutant())) {
        problems.add(survivor(bench, each));
      }
    }
    problems.addAll(stale(bench));
    return problems;
  }

  private static Problem survivor(Bench bench, MutantRun run) {
    String file = "accepted/reference/" + sourceFile(run.mutant().className());
    String message =
        "No test notices mutant %d: %s (%s)."
            .formatted(run.number(), run.mutant().description(), run.mutant().id());
    return Problem.warning(Check.MUTANTS, bench.solutionFile(file), run.mutant().line(), message);
  }

  private static String sourceFile(String className) {
    String simple = className.substring(className.lastIndexOf('.') + 1);
    return Tests.file(simple + "#");
  }

  private static List<Problem> stale(Bench bench) throws GraderFaultException {
    Map<String, MutantRun> all =
        bench.evidence().mutants().stream()
            .collect(Collectors.toMap(each -> each.mutant().id(), Function.identity()));
    List<Problem> problems = new ArrayList<>();
    for (EquivalentMutant each : bench.evidence().solutions().equivalents()) {
      MutantRun run = all.get(each.id());
      if (run == null) {
        problems.add(stale(bench, each, "There is no mutant " + each.id() + " any more."));
      } else if (run.survived() == run.mustSurvive()) {
        problems.add(stale(bench, each, "The mutant " + each.id() + " needs no excuse."));
      }
    }
    return problems;
  }

  private static Problem stale(Bench bench, EquivalentMutant mutant, String message) {
    return Problem.error(
        Check.MUTANTS, bench.solutionFile(EquivalentMutant.FILE), mutant.line(), message);
  }
}
