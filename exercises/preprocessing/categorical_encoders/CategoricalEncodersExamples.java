package preprocessing.categorical_encoders;

import static gradus.testkit.NumericAssertions.assertClose;
import static gradus.testkit.NumericAssertions.assertExact;

import gradus.testkit.Tolerance;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The worked example of the statement. */
final class CategoricalEncodersExamples {

  private static final Tolerance TOLERANCE = Tolerance.closedForm();

  private final String[] train = {"b", "c", "a", "b"};

  @Test
  @DisplayName("labels of known and unknown categories")
  void label() {
    int[] actual = CategoricalEncoders.label(train, new String[] {"a", "c", "d", "b"});
    assertExact(new int[] {0, 2, -1, 1}, actual, "labels");
  }

  @Test
  @DisplayName("shares of the training rows")
  void frequency() {
    double[] actual = CategoricalEncoders.frequency(train, new String[] {"b", "a", "d"});
    assertClose(new double[] {0.5, 0.25, 0}, actual, TOLERANCE, "shares");
  }

  @Test
  @DisplayName("target means of six rows in three folds")
  void targetOof() {
    String[] c = {"a", "b", "a", "b", "a", "c"};
    double[] y = {1, 0, 3, 4, 2.5, 7};
    int[] fold = {0, 0, 1, 1, 2, 2};
    double[] expected = {3.4375, 12.25 / 3, 2.1875, 1.75, 2, 2};
    assertClose(expected, CategoricalEncoders.targetOof(c, y, fold, 2), TOLERANCE, "encoded rows");
  }
}
