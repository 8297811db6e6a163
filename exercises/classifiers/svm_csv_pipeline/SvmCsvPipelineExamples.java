package classifiers.svm_csv_pipeline;

import static gradus.testkit.NumericAssertions.assertClose;

import gradus.testkit.Tolerance;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The worked example of the statement. */
final class SvmCsvPipelineExamples {

  private static final Tolerance TOLERANCE = Tolerance.closedForm();

  private final String csv =
      """
      height,"plays, or played",weight
      170,no,60
      190,"yes, often",
      180,no,70
      200,"yes, often",95
      185,no,66
      ,"yes, often",90
      176,no,92
      """;

  @Test
  @DisplayName("the accuracy on three test rows")
  void accuracy() {
    assertAccuracy(2.0 / 3, 4, 5, 6);
  }

  @Test
  @DisplayName("each test row for itself")
  void eachRow() {
    assertAccuracy(1, 4);
    assertAccuracy(1, 5);
    assertAccuracy(0, 6);
  }

  private void assertAccuracy(double expected, int... testRows) {
    int[] train = {0, 1, 2, 3};
    int[] order = {0, 3, 2, 1};
    double accuracy = SvmCsvPipeline.evaluate(csv, 1, train, testRows, 0.5, order);
    assertClose(expected, accuracy, TOLERANCE, "accuracy");
  }
}
