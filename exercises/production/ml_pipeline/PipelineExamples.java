package production.ml_pipeline;

import static gradus.testkit.NumericAssertions.assertClose;

import gradus.testkit.Tolerance;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The worked example of the statement. */
final class PipelineExamples {

  private final String[][] rows = {
    {"20", "red"}, {"", "blue"}, {"40", "red"}, {"30", ""}, {"50", "blue"}, {"10", "red"}
  };
  private final String[] types = {"num", "cat"};
  private final int[] y = {0, 1, 1, 0, 1, 0};
  private final Pipeline pipeline = new Pipeline();

  @Test
  @DisplayName("probabilities of two new rows")
  void predictions() {
    pipeline.fit(rows, types, y);
    double[] actual = pipeline.predictProba(new String[][] {{"35", "blue"}, {"", "green"}});
    double[] expected = {0.950234987273285, 0.5927615273656602};
    assertClose(expected, actual, Tolerance.fixedIterations(), "probabilities");
  }

  @Test
  @DisplayName("accuracies of three folds with three penalties")
  void crossValidation() {
    double[] actual = pipeline.crossValidate(rows, types, y, new int[] {0, 1, 2, 0, 1, 2});
    double[] expected = {0.5, 0.5, 1, 0.5, 0.5, 1, 0, 0, 1};
    assertClose(expected, actual, Tolerance.closedForm(), "accuracies");
  }

  @Test
  @DisplayName("a pipeline that was saved and loaded")
  void saved() {
    pipeline.fit(rows, types, y);
    double[] actual = Pipeline.load(pipeline.save()).predictProba(rows);
    assertClose(pipeline.predictProba(rows), actual, Tolerance.exact(), "probabilities");
  }
}
