package gradus.verify;

import gradus.model.Diagnostic;
import gradus.process.GraderFaultException;
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
  public List<Diagnostic> check(Examination examination) throws GraderFaultException {
    List<MutantRun> mutants =
        examination.evidence().mutants().stream().filter(each -> !each.isPerturbation()).toList();
    SolutionSet solutions = examination.evidence().solutions();
    List<Diagnostic> problems = new ArrayList<>();
    MutantTally tally = MutantTally.of(mutants, solutions.equivalents());
    if (!tally.reaches(LEAST_PERCENT)) {
      String message =
          "The tests kill %s of the reference's mutants; at least %d %% are wanted: write tests that"
              + " notice those below, or name what no test could notice in equivalent.json.";
      String file = examination.file(examination.recorded().files().tests().get(0).path());
      problems.add(Check.MUTANTS.error(file, 0, message.formatted(tally, LEAST_PERCENT)));
    }
    for (MutantRun each : mutants) {
      if (each.survived() && !solutions.excuses(each.mutant())) {
        problems.add(survivor(examination, each));
      }
    }
    problems.addAll(stale(examination));
    return problems;
  }

  private static Diagnostic survivor(Examination examination, MutantRun run) {
    String file = "accepted/reference/" + sourceFile(run.mutant().className());
    String message =
        "No test notices mutant %d: %s (%s)."
            .formatted(run.number(), run.mutant().description(), run.mutant().id());
    return Check.MUTANTS.warning(examination.solutionFile(file), run.mutant().line(), message);
  }

  private static String sourceFile(String className) {
    String simple = className.substring(className.lastIndexOf('.') + 1);
    return Tests.file(simple + "#");
  }

  private static List<Diagnostic> stale(Examination examination) throws GraderFaultException {
    Map<String, MutantRun> all =
        examination.evidence().mutants().stream()
            .collect(Collectors.toMap(each -> each.mutant().id(), Function.identity()));
    List<Diagnostic> problems = new ArrayList<>();
    for (EquivalentMutant each : examination.evidence().solutions().equivalents()) {
      MutantRun run = all.get(each.id());
      if (run == null) {
        problems.add(stale(examination, each, "There is no mutant " + each.id() + " any more."));
      } else if (run.survived() == run.mustSurvive()) {
        problems.add(stale(examination, each, "The mutant " + each.id() + " needs no excuse."));
      }
    }
    return problems;
  }

  private static Diagnostic stale(
      Examination examination, EquivalentMutant mutant, String message) {
    return Check.MUTANTS.error(
        examination.solutionFile(EquivalentMutant.FILE), mutant.line(), message);
  }
}
