package gradus.verify;

import gradus.execution.TestOutcome;
import gradus.model.Diagnostic;
import gradus.model.TestStatus;
import gradus.process.GraderFaultException;
import gradus.scoring.GroupGrade;
import gradus.solution.Expectation;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Holds the verdict and the failed groups of every known solution against what it claims. */
final class SolutionsCheck implements ExerciseCheck {

  @Override
  public List<Diagnostic> check(Examination examination) throws GraderFaultException {
    List<Diagnostic> problems = new ArrayList<>();
    for (SolutionRun each : examination.evidence().runs()) {
      if (each.grade().verdict() != each.solution().verdict()) {
        String message =
            "The verdict is " + each.grade().verdict() + ", not that of its folder" + why(each);
        problems.add(problem(examination, each, message));
      }
      if (!each.run().stopped()) {
        groups(examination, each, problems);
      }
    }
    return problems;
  }

  private static void groups(Examination examination, SolutionRun run, List<Diagnostic> problems) {
    Expectation expected = run.solution().expectation();
    for (GroupGrade each : run.grade().groups()) {
      String id = each.group().id();
      boolean passed = each.passed() == each.total();
      if (passed && expected.fails().contains(id)) {
        problems.add(
            problem(examination, run, "It should fail the group " + id + " and passes it."));
      } else if (!passed && !expected.fails().contains(id)) {
        problems.add(problem(examination, run, "It should pass the group " + id + why(run, each)));
      }
    }
  }

  private static String why(SolutionRun run) {
    String diagnostics =
        run.run().diagnostics().stream()
            .map(Diagnostic::message)
            .limit(3)
            .collect(Collectors.joining("; "));
    return diagnostics.isEmpty() ? why(run.run().outcomes()) : ": " + diagnostics;
  }

  private static String why(SolutionRun run, GroupGrade group) {
    List<String> tests =
        run.grade().tests().stream()
            .filter(each -> each.planned().group().equals(group.group()))
            .map(each -> each.planned().test().id())
            .toList();
    return why(
        run.run().outcomes().stream().filter(each -> tests.contains(each.testId())).toList());
  }

  private static String why(List<TestOutcome> outcomes) {
    return outcomes.stream()
        .filter(each -> each.status() != TestStatus.PASSED)
        .map(
            each ->
                ": "
                    + each.testId()
                    + " "
                    + each.status()
                    + ", "
                    + each.message().lines().findFirst().orElse(""))
        .findFirst()
        .orElse(".");
  }

  private static Diagnostic problem(Examination examination, SolutionRun run, String message) {
    return Check.SOLUTIONS.error(examination.solutionFile(run.solution().place()), 0, message);
  }
}
