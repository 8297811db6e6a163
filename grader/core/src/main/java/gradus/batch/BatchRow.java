package gradus.batch;

import gradus.model.Diagnosis;
import gradus.model.Points;
import gradus.model.TestStatus;
import gradus.model.Verdict;
import gradus.report.GradeReport;
import gradus.report.Result;
import gradus.report.TestSection;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What a summary says of one submission.
 *
 * @param learner whose it is
 * @param exercise what it is for
 * @param verdict what became of it
 * @param earned its points
 * @param possible the points of the exercise
 * @param tests whether each test passed, in report order
 * @param mistake the known mistake that it looks like; empty where it looks like none
 */
public record BatchRow(
    String learner,
    String exercise,
    Verdict verdict,
    Points earned,
    Points possible,
    Map<String, Boolean> tests,
    String mistake) {

  static BatchRow of(BatchItem item, GradeReport report) {
    Result result = report.result();
    Map<String, Boolean> tests = new LinkedHashMap<>();
    for (TestSection each : result.tests()) {
      tests.put(each.id(), each.status() == TestStatus.PASSED);
    }
    Diagnosis diagnosis = result.diagnosis();
    return new BatchRow(
        item.learner(),
        item.exercise(),
        result.verdict(),
        result.earned(),
        result.possible(),
        tests,
        diagnosis == null ? "" : diagnosis.mistake());
  }

  /** Returns how many tests passed. */
  public long passed() {
    return tests.values().stream().filter(each -> each).count();
  }
}
