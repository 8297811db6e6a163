package gradus.report;

import gradus.model.Diagnosis;
import gradus.model.Diagnostic;
import gradus.model.Points;
import gradus.model.Verdict;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a submission is worth, and why.
 *
 * @param verdict what became of it as a whole
 * @param earned its points
 * @param possible the points of the exercise
 * @param groups in the exercise's order
 * @param tests every declared test once, in report order
 * @param diagnostics what the stages before the tests have to say
 * @param diagnosis the known mistake that it looks like; null where it looks like none
 */
public record Result(
    Verdict verdict,
    Points earned,
    Points possible,
    List<GroupSection> groups,
    List<TestSection> tests,
    List<Diagnostic> diagnostics,
    @Nullable Diagnosis diagnosis) {

  public Result {
    groups = List.copyOf(groups);
    tests = List.copyOf(tests);
    diagnostics = List.copyOf(diagnostics);
  }
}
