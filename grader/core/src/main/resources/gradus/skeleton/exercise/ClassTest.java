package {{topic}}.{{exercise}};

import static gradus.testkit.BehaviourAssertions.assertRejects;
import static gradus.testkit.NumericAssertions.assertClose;

import gradus.testkit.Golden;
import gradus.testkit.Tolerance;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Hidden tests. */
@DisplayName("{{title}}")
final class {{Class}}Test {

  private static final Tolerance TOLERANCE = Tolerance.closedForm();

  @Nested
  @DisplayName("values")
  final class Values {

    @Test
    @DisplayName("samples of several sizes")
    void golden() {
      for (Golden each : Golden.load("golden.json").children("cases")) {
        double actual = {{Class}}.rootMeanSquare(each.vector("x"));
        assertClose(each.number("rootMeanSquare"), actual, TOLERANCE, each.text("name"));
      }
    }

    @Test
    @DisplayName("a NaN among the values")
    void nan() {
      double actual = {{Class}}.rootMeanSquare(new double[] {1, Double.NaN, 2});
      assertClose(Double.NaN, actual, TOLERANCE, "root mean square");
    }
  }

  @Nested
  @DisplayName("invalid arguments")
  final class InvalidArguments {

    @Test
    @DisplayName("no array")
    void noArray() {
      assertRejects(
          IllegalArgumentException.class, () -> {{Class}}.rootMeanSquare(null), "null");
    }

    @Test
    @DisplayName("no values")
    void noValues() {
      assertRejects(
          IllegalArgumentException.class, () -> {{Class}}.rootMeanSquare(new double[0]), "empty");
    }
  }
}
