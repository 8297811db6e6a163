package gradus.pages;

import gradus.model.Visibility;
import gradus.report.GradeReport;
import gradus.report.Result;
import gradus.report.TestSection;

/** What a learner may see of a report, also of one that reveals hidden tests to the instructor. */
final class LearnersView {

  private LearnersView() {}

  static GradeReport of(GradeReport report) {
    Result result = report.result();
    Result seen =
        new Result(
            result.verdict(),
            result.earned(),
            result.possible(),
            result.groups(),
            result.tests().stream().map(LearnersView::of).toList(),
            result.diagnostics(),
            result.diagnoses());
    return new GradeReport(report.exercise(), report.files(), report.seed(), seen, report.run());
  }

  private static TestSection of(TestSection test) {
    return test.visibility() == Visibility.VISIBLE
        ? test
        : new TestSection(
            test.id(),
            test.group(),
            test.title(),
            test.visibility(),
            test.status(),
            test.earned(),
            test.possible(),
            test.steps(),
            test.referenceSteps(),
            null,
            null,
            null,
            null,
            test.hint());
  }
}
