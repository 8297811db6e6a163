package preprocessing.feature_engineering_auto;

import static gradus.testkit.NumericAssertions.assertClose;
import static gradus.testkit.NumericAssertions.assertExact;

import gradus.testkit.Tolerance;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The worked example of the statement. */
final class AutoFeaturesExamples {

  private static final Tolerance TOLERANCE = Tolerance.closedForm();

  private final String[][] rows = {{"2", "a"}, {"4", "b"}, {"", "a"}, {"9", "a"}};
  private final String[] types = {"number", "category"};
  private final double[] y = {1, 0, 4, 7};

  @Test
  @DisplayName("the names of four features")
  void names() {
    String[] expected = {"x0_z", "x0_bin", "x1_freq", "x1_target"};
    assertExact(expected, fitted().names(), "names");
  }

  @Test
  @DisplayName("a row with known values")
  void known() {
    double[][] expected = {{-1 / Math.sqrt(26.0 / 3), 2, 0.25, 30.0 / 11}};
    double[][] actual = fitted().transform(new String[][] {{"4", "b"}});
    assertClose(expected, actual, TOLERANCE, "features");
  }

  @Test
  @DisplayName("a row with a missing number and an unseen category")
  void unknown() {
    double[][] actual = fitted().transform(new String[][] {{"", "new"}});
    assertClose(new double[][] {{0, -1, 0, 3}}, actual, TOLERANCE, "features");
  }

  private AutoFeatures fitted() {
    AutoFeatures features = new AutoFeatures();
    features.fit(rows, types, y);
    return features;
  }
}
