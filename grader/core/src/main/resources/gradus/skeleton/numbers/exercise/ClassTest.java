package {{package}};

import static gradus.testkit.NumericAssertions.assertClose;

import gradus.testkit.Bad;
import gradus.testkit.Call;
import gradus.testkit.Golden;
import gradus.testkit.Tolerance;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Hidden tests. */
final class {{Class}}Test {

  private static final Tolerance TOLERANCE = Tolerance.closedForm();

  @Nested
  final class Values {

    @Test
    @DisplayName("samples of several sizes")
    void golden() {
      Golden.assertEach(
          "cases",
          "rootMeanSquare",
          TOLERANCE,
          each -> {{Class}}.rootMeanSquare(each.vector("x")));
    }

    @Test
    @DisplayName("a NaN among the values")
    void nan() {
      double actual = {{Class}}.rootMeanSquare(new double[] {1, Double.NaN, 2});
      assertClose(Double.NaN, actual, TOLERANCE, "root mean square");
    }
  }

  @Nested
  final class InvalidArguments {

    private final Call call = Call.of({{Class}}::rootMeanSquare, new double[] {3, -4});

    @Test
    @DisplayName("the sample stays as it is, and every call gives the same")
    void sampleStays() {
      call.isPure();
    }

    @Test
    @DisplayName("no array")
    void noArray() {
      call.rejects(0, Bad.absent());
    }

    @Test
    @DisplayName("no values")
    void noValues() {
      call.rejects(0, new double[0]);
    }
  }
}
