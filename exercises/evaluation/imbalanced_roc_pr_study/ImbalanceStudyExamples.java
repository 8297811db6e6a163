package evaluation.imbalanced_roc_pr_study;

import static gradus.testkit.NumericAssertions.assertClose;

import gradus.testkit.Tolerance;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The worked example of the statement. */
final class ImbalanceStudyExamples {

  private static final Tolerance TOLERANCE = Tolerance.closedForm();
  private static final double INFINITY = Double.POSITIVE_INFINITY;

  private final ImbalanceStudy study = new ImbalanceStudy();
  private final int[] y = {0, 0, 0, 1, 0, 1};
  private final double[] p = {0.1, 0.3, 0.3, 0.8, 0.6, 0.3};

  @Test
  @DisplayName("weights after one step and after two")
  void weights() {
    double[][] x = {{0}, {1}, {2}, {3}};
    int[] labels = {0, 0, 0, 1};
    double[] once = study.fitWeighted(x, labels, 0.4, 1, new double[] {1, 3});
    assertClose(new double[] {0, 0.3}, once, Tolerance.fixedIterations(), "after 1 step");
    double[] twice = study.fitWeighted(x, labels, 0.4, 2, new double[] {1, 3});
    double[] expected = {-0.08529473309124665, 0.37356993471117145};
    assertClose(expected, twice, Tolerance.fixedIterations(), "after 2 steps");
  }

  @Test
  @DisplayName("the ROC curve of six rows")
  void roc() {
    double[][] expected = {
      {0, 0, INFINITY}, {0, 0.5, 0.8}, {0.25, 0.5, 0.6}, {0.75, 1, 0.3}, {1, 1, 0.1}
    };
    assertClose(expected, study.roc(y, p), TOLERANCE, "ROC curve");
  }

  @Test
  @DisplayName("the precision-recall curve of six rows")
  void pr() {
    double[][] expected = {
      {0, 1, INFINITY}, {0.5, 1, 0.8}, {0.5, 0.5, 0.6}, {1, 0.4, 0.3}, {1, 1.0 / 3, 0.1}
    };
    assertClose(expected, study.pr(y, p), TOLERANCE, "precision-recall curve");
  }

  @Test
  @DisplayName("two thresholds")
  void thresholds() {
    double[][] expected = {{0.5, 1, 1, 1, 3, 0.5, 0.5, 0.5}, {0.3, 2, 3, 0, 1, 0.4, 1, 4.0 / 7}};
    double[][] actual = study.thresholdTable(y, p, new double[] {0.5, 0.3});
    assertClose(expected, actual, TOLERANCE, "a row for each threshold");
  }

  @Test
  @DisplayName("the report on six rows")
  void report() {
    double[] expected = {1.0 / 3, 0.75, 0.7, 2.0 / 3, 0.5, 0.5, 0.5, 0.8, 2.0 / 3};
    assertClose(expected, study.report(y, p), TOLERANCE, "report");
  }
}
