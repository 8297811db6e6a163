package gradus.report;

import gradus.model.Diagnosis;
import gradus.model.Points;
import gradus.model.Verdict;
import java.util.List;

/**
 * What a submission is worth, and why.
 *
 * @param verdict what became of it as a whole
 * @param earned its points
 * @param possible the points of the exercise
 * @param groups in the exercise's order
 * @param tests every declared test once, in report order
 * @param diagnostics what the stages before the tests have to say
 * @param diagnoses the known mistakes that it looks like, at most two
 */
public record Result(
    Verdict verdict,
    Points earned,
    Points possible,
    List<GroupSection> groups,
    List<TestSection> tests,
    List<DiagnosticSection> diagnostics,
    List<Diagnosis> diagnoses) {

  public Result {
    groups = List.copyOf(groups);
    tests = List.copyOf(tests);
    diagnostics = List.copyOf(diagnostics);
    diagnoses = List.copyOf(diagnoses);
  }
}
