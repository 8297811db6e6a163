package preprocessing.one_hot_encoder;

import static gradus.testkit.NumericAssertions.assertClose;
import static gradus.testkit.NumericAssertions.assertExact;

import gradus.testkit.Tolerance;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The worked example of the statement. */
final class OneHotEncoderExamples {

  private static final Tolerance TOLERANCE = Tolerance.closedForm();

  private final String[][] rows = {{"red", "S"}, {"blue", "M"}, {"red", "L"}};
  private final String[][] categories = {{"blue", "red"}, {"L", "M", "S"}};

  @Test
  @DisplayName("the categories of two columns")
  void fit() {
    assertExact(categories, OneHotEncoder.fit(rows), "categories");
  }

  @Test
  @DisplayName("three rows")
  void transform() {
    double[][] expected = {{0, 1, 0, 0, 1}, {1, 0, 0, 1, 0}, {0, 1, 1, 0, 0}};
    double[][] actual = OneHotEncoder.transform(categories, rows, false);
    assertClose(expected, actual, TOLERANCE, "encoded rows");
  }

  @Test
  @DisplayName("a colour that was never seen")
  void unknown() {
    String[][] unseen = {{"green", "M"}};
    double[][] actual = OneHotEncoder.transform(categories, unseen, false);
    assertClose(new double[][] {{0, 0, 0, 1, 0}}, actual, TOLERANCE, "encoded row");
  }

  @Test
  @DisplayName("the first category of each column left out")
  void dropFirst() {
    double[][] expected = {{1, 0, 1}, {0, 1, 0}, {1, 0, 0}};
    double[][] actual = OneHotEncoder.transform(categories, rows, true);
    assertClose(expected, actual, TOLERANCE, "encoded rows");
  }
}
