package rehearsal;

import static gradus.testkit.BehaviourAssertions.assertArgumentsUnchanged;
import static gradus.testkit.BehaviourAssertions.assertRejects;
import static gradus.testkit.NumericAssertions.assertClose;

import gradus.testkit.Datasets;
import gradus.testkit.Tolerance;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("mean")
final class MeanTest {

  private static final Tolerance TOLERANCE = Tolerance.closedForm();

  @Nested
  @DisplayName("values")
  final class Values {

    @Test
    @DisplayName("one number")
    void one() {
      assertClose(3.0, Mean.mean(new double[] {3}), TOLERANCE, "mean");
    }

    @ParameterizedTest
    @ValueSource(doubles = {1, 2.5})
    @DisplayName("two numbers")
    void two(double value) {
      double[] x = {value, value + 1};
      assertClose(new double[] {-0.5, 0.5}, Mean.centred(x), TOLERANCE, "centred");
      assertArgumentsUnchanged(() -> Mean.centred(x), x);
    }

    @Test
    @DisplayName("real numbers")
    void real() {
      double[] ages = Datasets.diabetes().targets();
      assertClose(152.13348416289594, Mean.mean(ages), TOLERANCE, "mean of " + ages.length);
    }

    @Test
    @DisplayName("no numbers")
    void none() {
      assertRejects(IllegalArgumentException.class, () -> Mean.mean(new double[0]));
    }
  }
}
